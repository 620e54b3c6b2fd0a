package org.spoc.bulk.service;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.service.ChangeOutlook;
import org.spoc.lifecycle.service.ChangeOutlook.Answer;

/**
 * What an action would come to.
 *
 * @param total how many parties it is about
 * @param answers how many would come out how, among those that were looked at
 * @param missing how many lack what before they can move; one party may lack several things
 * @param staying the first of those that would be refused, by name
 */
public record BulkPreview(int total, Map<Answer, Integer> answers, Map<Criterion, Integer> missing, List<Staying> staying) implements Serializable {

    /** A party that would be refused. @param missing what does not hold yet; empty when something else is in the way */
    public record Staying(long party, String name, Answer answer, Set<Criterion> missing) implements Serializable {
    }

    static BulkPreview of(int total, List<ChangeOutlook> looked, List<Staying> staying) {
        return new BulkPreview(total, counted(looked.stream().map(ChangeOutlook::answer).toList()),
                counted(looked.stream().flatMap(each -> each.missing().stream()).toList()), staying);
    }

    private static <T> Map<T, Integer> counted(List<T> things) {
        return things.stream().collect(Collectors.toMap(Function.identity(), each -> 1, Integer::sum));
    }

    /** How many came out like this. */
    public int count(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }

    /** How many were looked at for all numbers but the total. */
    public int looked() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int possible() {
        return count(Answer.POSSIBLE);
    }

    public int unchanged() {
        return count(Answer.UNCHANGED);
    }

    public int refused() {
        return Arrays.stream(Answer.values()).filter(Answer::isRefusal).mapToInt(this::count).sum();
    }
}
