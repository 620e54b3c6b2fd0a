package org.spoc.lifecycle.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.shared.web.Texts;

/** Criteria in words: what was seen, what is missing and what to do about it. */
@Named
@RequestScoped
public class Criteria {

    @Inject
    private Texts texts;
    @Inject
    private StageTransitions transitions;
    private Integer scoreThreshold;

    /** What was seen, in words; for an unmet criterion what to do about it. */
    public String seen(Finding finding) {
        return finding.met() ? texts.of("criterion." + finding.criterion() + ".met", finding.seen()) : missing(finding);
    }

    public String missing(Finding finding) {
        return finding.criterion() == Criterion.QUALIFIED ? texts.of("criterion.QUALIFIED.from", getScoreThreshold())
                : texts.of("criterion." + finding.criterion() + ".missing", finding.seen());
    }

    /** Everything that is missing, in sentences. */
    public String allMissing(Move move) {
        return move.missing().stream().map(this::missing).collect(Collectors.joining(" "));
    }

    /** The score from which on a party is qualified. */
    public int getScoreThreshold() {
        if (scoreThreshold == null) {
            scoreThreshold = transitions.scoreThreshold();
        }
        return scoreThreshold;
    }

    /** What stands beside a stage that can be chosen: what is missing; for one further ahead only what its own step asks for. */
    public String choice(Move move) {
        Move.Step last = move.steps().get(move.steps().size() - 1);
        if (move.steps().size() > 1) {
            return texts.of("board.further", last.from(), unmet(new Move(move.to(), List.of(last))));
        }
        return unmet(move);
    }

    private String unmet(Move move) {
        String missing = move.missing().stream().filter(finding -> finding.criterion() != Criterion.REASON_GIVEN).map(this::missing)
                .collect(Collectors.joining(" "));
        return !missing.isEmpty() ? missing : texts.of(move.needsReason() ? "board.needsReason" : "board.nothingMissing");
    }

    /** The name of the action that supplies what is missing. */
    public String supply(Criterion criterion) {
        return texts.of("criterion." + criterion + ".supply");
    }
}
