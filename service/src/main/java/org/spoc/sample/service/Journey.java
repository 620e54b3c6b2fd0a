package org.spoc.sample.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happens to some organisations and lone people.
 *
 * @param organisations how many organisations
 * @param loners how many people who belong to no organisation
 * @param latest fewest days ago that the last step may be
 * @param earliest most days ago that it may be
 * @param steps words of {@link Step} and numbers of days between them
 * @param people the steps of each person of such an organisation
 */
record Journey(int organisations, int loners, int latest, int earliest, List<String> steps, List<List<String>> people) {

    static List<Journey> all() {
        return Script.table("journeys").stream().map(Journey::of).toList();
    }

    private static Journey of(List<String> line) {
        String[] days = line.get(3).split("-");
        return new Journey(Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2)), Integer.parseInt(days[0]),
                Integer.parseInt(days[1]), steps(line.get(4)), Script.parts(line.get(5)).stream().map(Journey::steps).toList());
    }

    private static List<String> steps(String text) {
        return Stream.of(text.split(" +")).filter(word -> !word.isEmpty() && !word.equals("-")).toList();
    }

    boolean migrated() {
        return steps.contains("migrated");
    }
}
