package org.spoc.lifecycle.api;

import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.shared.web.Sentences;

/**
 * A criterion, met or not.
 *
 * @param seen the value that was seen; empty when there is nothing to show
 * @param title the statement in words
 * @param detail what to do about it; null when it is met
 */
public record CriterionAnswer(Criterion criterion, boolean met, String seen, String title, String detail) {

    static CriterionAnswer of(Finding finding, Sentences sentences) {
        String key = "criterion." + finding.criterion().name();
        return new CriterionAnswer(finding.criterion(), finding.met(), finding.seen(), sentences.of(key),
                finding.met() ? null : sentences.of(key + ".missing", finding.seen()));
    }
}
