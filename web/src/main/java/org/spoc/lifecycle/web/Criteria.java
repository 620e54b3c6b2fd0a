package org.spoc.lifecycle.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.shared.web.Texts;

/** Criteria in words: what was seen, what is missing and what to do about it. */
@Named
@RequestScoped
public class Criteria {

    @Inject
    private Texts texts;

    /** What was seen, in words; for an unmet criterion what to do about it. */
    public String seen(Finding finding) {
        return finding.met() ? texts.of("criterion." + finding.criterion() + ".met", finding.seen()) : missing(finding);
    }

    public String missing(Finding finding) {
        return texts.of("criterion." + finding.criterion() + ".missing", finding.seen());
    }

    /** Why the button is greyed. */
    public String allMissing(Move move) {
        return move.missing().stream().map(this::missing).collect(Collectors.joining(" "));
    }

    /** The name of the action that supplies what is missing. */
    public String supply(Criterion criterion) {
        return texts.of("criterion." + criterion + ".supply");
    }
}
