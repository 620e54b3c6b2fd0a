package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.ownership.service.OffboardingRow;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.user.Role;
import org.spoc.user.service.AbsenceRow;

/** Sentences about people: what they are here for, since when they are away, and who stands in. */
@Named
@RequestScoped
public class PeopleText {

    @Inject
    private Texts texts;
    @Inject
    private Moments moments;
    @Inject
    private Numbers numbers;

    /** What people call roles, separated by commas. @param names constants of {@link Role} */
    public String roles(Collection<?> names) {
        return names.stream().map(name -> texts.name(Role.valueOf(name.toString()))).collect(Collectors.joining(", "));
    }

    public String list(Collection<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** In what language people see pages. */
    public String language(String tag) {
        return texts.of("language." + tag);
    }

    /** {@code Away until 3 Mar 2027}, or how long nobody knows. */
    public String away(LocalDate until) {
        return texts.of("contact.awayUntil", moments.date(until));
    }

    /** The dot on the picture. */
    public String presence(boolean active, LocalDate awayUntil) {
        return !active ? null : awayUntil == null ? "in" : "away";
    }

    /** {@code 3 – 7 Mar 2027}: both days. */
    public String days(AbsenceRow absence) {
        return absence.firstDay().equals(absence.lastDay()) ? moments.date(absence.firstDay())
                : texts.of("absences.days", moments.date(absence.firstDay()), moments.date(absence.lastDay()));
    }

    /** Who stands in, through whom. */
    public String standIn(AbsenceCalendar.Line line) {
        if (line.acting() == null) {
            return texts.of("absences.nobody");
        }
        List<String> chain = line.chain();
        return chain.size() == 1 ? chain.get(0)
                : texts.of("absences.through", line.actingName(), String.join(", ", chain.subList(0, chain.size() - 1)));
    }

    /** {@code 1,204 of 9,240 passed on}. */
    public String progress(OffboardingRow run) {
        return texts.of("offboarding.progress", numbers.of(run.done()), numbers.of(run.total()));
    }

    /** Why an offboarding stopped, in words. */
    public String failure(OffboardingRow run, String name) {
        return run.failure() == null ? "" : texts.of(run.failure(), name, run.total() - run.done());
    }
}
