package org.spoc.sample.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides what happens to whom when, in the two years before the day on which the story is told. */
final class Plot {

    /** Days from the first to the last day of the story. */
    static final int DAYS_TOLD = 730;

    /** By then everybody has come who was there before. */
    private static final int DAYS_OF_OPENING = 20;

    private final LocalDate today;
    private final Figures figures = new Figures();
    private final List<Scene> scenes = new ArrayList<>();

    private Plot(LocalDate today) {
        this.today = today;
    }

    /** Every scene, party by party. */
    static List<Scene> of(LocalDate today) {
        var plot = new Plot(today);
        List<Journey> journeys = Journey.all();
        // the oldest customers first, because some of the others belong to their groups
        journeys.stream().filter(Journey::migrated).forEach(plot::tell);
        journeys.stream().filter(journey -> !journey.migrated()).forEach(plot::tell);
        return plot.scenes;
    }

    private void tell(Journey journey) {
        for (int i = 0; i < journey.organisations(); i++) {
            Life life = tell(figures.organisation(journey.migrated()), journey);
            journey.people().forEach(steps -> tellPerson(life, steps));
        }
        for (int i = 0; i < journey.loners(); i++) {
            tell(figures.loner(), journey);
        }
    }

    private Life tell(Figure figure, Journey journey) {
        var dice = new Dice(figure.number() * 31L);
        List<String> steps = journey.steps().stream().map(word -> isNumber(word) ? about(word, dice) : word).toList();
        int lasts = steps.stream().filter(Plot::isNumber).mapToInt(Integer::parseInt).sum();
        int ago = Math.min(lasts + dice.between(journey.latest(), journey.earliest()), DAYS_TOLD - DAYS_OF_OPENING);
        var life = new Life(figure, today, today.minusDays(journey.migrated() ? DAYS_TOLD - dice.between(1, 9) : ago), Instant.MIN);
        return live(life, steps);
    }

    private void tellPerson(Life ofOrganisation, List<String> steps) {
        Figure person = figures.person(ofOrganisation.figure());
        var life = new Life(person, today, ofOrganisation.birthday().plusDays(new Dice(person.number()).between(1, 5)), ofOrganisation.birth());
        live(life, steps);
    }

    private Life live(Life life, List<String> steps) {
        life.begin(steps.contains("migrated"));
        for (String word : steps) {
            if (isNumber(word)) {
                life.pass(Integer.parseInt(word));
            } else if (!word.equals("migrated")) {
                life.meet(Step.named(word));
            }
        }
        scenes.addAll(life.end());
        return life;
    }

    private static String about(String days, Dice dice) {
        int number = Integer.parseInt(days);
        return Integer.toString(dice.between(Math.max(1, number * 4 / 5), number * 6 / 5));
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
