package org.spoc.sample.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.FollowUps;

/** What people of the story promise, keep and drop, and what they still have to do on the day on which it ends. */
@Dependent
class Promises {

    @Inject
    private FollowUps followUps;
    @Inject
    private Cast cast;

    private final Map<Integer, Long> given = new HashMap<>();
    private LocalDate end;

    void endOn(LocalDate day) {
        end = day;
    }

    void act(Scene scene, long party, Dice dice) {
        switch (scene.step()) {
            case PROMISE -> given.put(scene.figure().number(), promise(scene, party, scene.day().plusDays(dice.between(2, 7)), null, dice));
            case KEEP -> followUps.done(given.remove(scene.figure().number()), null);
            case DROP -> followUps.drop(given.remove(scene.figure().number()), null, Words.with(scene.figure()).about(scene.step(), dice));
            case NEXT -> promise(scene, party, aboutTheEnd(scene, dice), null, dice);
            case ASK -> promise(scene, party, aboutTheEnd(scene, dice), cast.leadOf(party, scene.at()), dice);
            default -> throw new IllegalStateException("nothing is promised by " + scene.step());
        }
    }

    private long promise(Scene scene, long party, LocalDate due, Long receiver, Dice dice) {
        String[] parts = Words.with(scene.figure()).about(scene.step(), dice).replace("{need}", scene.figure().need()).split(" \\| ");
        LocalDate remind = due.isAfter(end.plusDays(7)) && dice.in100(30) ? due.minusDays(7) : null;
        return followUps.promise(party, new FollowUp.Details(parts[0], parts.length > 1 ? parts[1] : null, due, remind, receiver));
    }

    /** Never before it was promised. Of twenty, three are late, three for the day, eight for the week after and six for later. */
    private LocalDate aboutTheEnd(Scene scene, Dice dice) {
        int chance = dice.between(1, 20);
        int days = chance <= 3 ? -dice.between(1, 6) : chance <= 6 ? 0 : chance <= 14 ? dice.between(1, 7) : dice.between(8, 40);
        LocalDate due = end.plusDays(days);
        return due.isBefore(scene.day()) ? scene.day() : due;
    }
}
