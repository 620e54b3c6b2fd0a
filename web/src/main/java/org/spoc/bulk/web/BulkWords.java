package org.spoc.bulk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.service.BulkAnswer;
import org.spoc.bulk.service.BulkPreview;
import org.spoc.bulk.service.BulkView;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.Reason;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;

/** What was done to many parties, and why some were refused, in words. */
@Named
@RequestScoped
public class BulkWords {

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;

    /** "Move to Prospect", "Give to Ann Able". */
    public String action(BulkView view) {
        BulkAction action = view.action();
        return switch (action.kind()) {
            case MOVE -> texts.of("bulk.does.MOVE", action.to());
            case TRANSFER -> texts.of("bulk.does.TRANSFER", view.ownerName());
            case ADD_TAG -> texts.of("bulk.does.ADD_TAG", action.tag());
            case REMOVE_TAG -> texts.of("bulk.does.REMOVE_TAG", action.tag());
        };
    }

    /** "4,200 of 9,240 parties". */
    public String through(BulkView view) {
        return texts.of("bulk.through", numbers.of(view.through()), numbers.of(view.total()));
    }

    public String reasons(BulkAnswer answer) {
        return answer.reasons().stream().map(this::reason).collect(Collectors.joining(" "));
    }

    private String reason(Reason reason) {
        return texts.of(reason.code(), reason.arguments().stream().map(BulkWords::meant).toArray());
    }

    /** Stages were kept by their constants and are told by their names. */
    private static Object meant(String argument) {
        List<Stage> stage = Arrays.stream(Stage.values()).filter(each -> each.name().equals(argument)).toList();
        return stage.isEmpty() ? argument : stage.get(0);
    }

    /** The statement that does not hold yet for parties that cannot move. */
    public String missing(Criterion criterion) {
        return texts.of("criterion." + criterion);
    }

    /** Why a party would stay as it is. @param to the stage that is wanted; null for another kind of change */
    public String staying(BulkPreview.Staying party, Stage to) {
        return switch (party.answer()) {
            case NO_WAY -> texts.of("bulk.noWay", to);
            case NOT_ALLOWED -> texts.of("bulk.notAllowed");
            default -> texts.of("bulk.lacks", party.missing().stream().sorted().map(this::missing).collect(Collectors.joining(" · ")));
        };
    }

    /** "Do it for 2 of 15 parties". */
    public String start(BulkPreview preview) {
        return preview.looked() == preview.total() && preview.possible() < preview.total()
                ? texts.of("bulk.startSome", preview.possible(), preview.total()) : texts.of("bulk.start", preview.total());
    }
}
