package org.spoc.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.job.JobState;
import org.spoc.job.service.JobRunRow;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;

/** Sentences about background work. */
@Named
@RequestScoped
public class JobText {

    private static final int SECONDS_SHOWN = 120;

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;

    /** How long a run took: {@code 340 ms}, {@code 12 s}, {@code 7 min}; empty while it is under way. */
    public String took(JobRunRow run) {
        Duration took = run == null ? null : run.took();
        if (took == null) {
            return "";
        }
        return took.toSeconds() < 1 ? texts.of("job.millis", took.toMillis())
                : took.toSeconds() < SECONDS_SHOWN ? texts.of("job.seconds", took.toSeconds()) : texts.of("job.minutes", took.toMinutes());
    }

    /** The colour of a state. */
    public String kind(JobState state) {
        return switch (state) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case WAITING, RUNNING -> "warn";
        };
    }

    /** {@code 7 of 14}, or just how much. */
    public String done(JobRunRow run) {
        return run.total() == null || run.total() == run.done() ? numbers.of(run.done())
                : texts.of("job.of", numbers.of(run.done()), numbers.of(run.total()));
    }

    /** The first ids of what breaks a check. */
    public String examples(List<Long> ids) {
        return ids.stream().map(id -> "#" + id).collect(Collectors.joining(", "));
    }
}
