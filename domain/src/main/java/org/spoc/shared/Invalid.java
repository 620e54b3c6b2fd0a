package org.spoc.shared;

import java.util.List;

/** One or more members of an input are wrong in shape. All of them are named at once. */
public class Invalid extends RuleBroken {

    /**
     * @param member path of the member as the sender wrote it, for example {@code emails[0]}
     * @param code key of the sentence
     * @param arguments what fills the places of the sentence
     */
    public record Problem(String member, String code, List<Object> arguments) implements java.io.Serializable {

        public static Problem of(String member, String code, Object... arguments) {
            return new Problem(member, code, List.of(arguments));
        }
    }

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super("invalid", problems.size());
        this.problems = List.copyOf(problems);
    }

    public static Invalid member(String member, String code, Object... arguments) {
        return new Invalid(List.of(Problem.of(member, code, arguments)));
    }

    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
