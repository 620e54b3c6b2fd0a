package org.spoc.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.spoc.report.Ratio;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;

/** Shares and times in words. */
@Named
@RequestScoped
public class FunnelText {

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;

    /** {@code 40.5 %}, or a dash when there is nothing to take a share of. */
    public String percent(Ratio ratio) {
        return ratio == null || ratio.percent() == null ? "–" : texts.of("funnel.percent", ratio.percent());
    }

    /** {@code 12 of 30}. */
    public String both(Ratio ratio) {
        return ratio == null ? "" : texts.of("funnel.ofBoth", numbers.of(ratio.part()), numbers.of(ratio.whole()));
    }

    /** A time in the largest unit that says enough; a dash when there is none. */
    public String length(Duration time) {
        if (time == null) {
            return "–";
        }
        return time.toDays() >= 2 ? texts.of("funnel.days", time.toDays())
                : time.toHours() >= 2 ? texts.of("funnel.hours", time.toHours()) : texts.of("funnel.minutes", time.toMinutes());
    }
}
