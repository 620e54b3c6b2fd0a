package org.spoc.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.lifecycle.Patience;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.work.service.AwayToday;
import org.spoc.work.service.Look;
import org.spoc.work.service.MyWork;
import org.spoc.work.service.News;
import org.spoc.work.service.WorkParty;

/** The words of the first page. */
@Named
@RequestScoped
public class HomeText {

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    @Inject
    private Moments moments;

    /** A number as far as it is counted out. */
    public String count(int count) {
        return count > MyWork.COUNTED_UP_TO ? numbers.of(MyWork.COUNTED_UP_TO) + "+" : numbers.of(count);
    }

    public String getLookedAt() {
        return texts.of("home.lookedAt", MyWork.LOOKED_AT);
    }

    /** What the parties are that stand behind a number. */
    public String heading(Look look) {
        return switch (look.what()) {
            case LACKING -> texts.of("home.behind.LACKING", texts.of("home.lack." + look.criterion()), stage(look));
            case READY -> texts.of("home.behind.READY", stage(look));
            case STUCK -> texts.of("home.behind.STUCK", stage(look));
            case UNATTENDED -> texts.of("home.behind.UNATTENDED", stage(look));
        };
    }

    private String stage(Look look) {
        return look.stage() == null ? texts.of("home.everyStage") : texts.name(look.stage());
    }

    public String stuck(WorkParty party) {
        return texts.of("home.stuck.for", party.days(), Patience.daysInStage(party.stage()).orElse(0));
    }

    public String unattended(WorkParty party) {
        return texts.of("home.unattended.for", party.days(), Patience.daysWithoutContact(party.stage()).orElse(0));
    }

    public String away(AwayToday away) {
        return away.standsInMyself() ? texts.of("home.away.me", moments.date(away.until()))
                : away.standIn() == null ? texts.of("home.away.nobody", moments.date(away.until()))
                : texts.of("home.away.standIn", moments.date(away.until()), away.standIn());
    }

    public String news(News news) {
        return switch (news.what()) {
            case MOVED -> texts.of("home.news.MOVED", news.stage());
            case BOUGHT -> texts.of("home.news.BOUGHT", numbers.amount(news.amount(), news.currency()), news.currency());
            case CAME -> texts.of("home.news.CAME." + (news.by() == null ? "alone" : "by"), texts.name(news.cause()), news.by());
            case LEFT -> texts.of("home.news.LEFT", news.ownerName());
        };
    }
}
