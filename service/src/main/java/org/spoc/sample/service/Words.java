package org.spoc.sample.service;

import java.util.List;
import java.util.Map;
import org.spoc.interaction.Interaction;

/** What is said and written in the story, in one language. */
final class Words {

    private static final Words ENGLISH = new Words("words_en");
    private static final Words FRENCH = new Words("words_fr");

    private final Map<String, List<String>> sections;

    private Words(String file) {
        sections = Script.sections(file);
    }

    static Words in(boolean french) {
        return french ? FRENCH : ENGLISH;
    }

    /** What is said to a party, or about it. */
    static Words with(Figure figure) {
        return in(figure.speaksFrench());
    }

    List<String> of(String section) {
        return sections.get(section);
    }

    String about(Step step, Dice dice) {
        return dice.pick(of(step.name()));
    }

    Interaction.Details interaction(Scene scene, Dice dice) {
        String[] parts = about(scene.step(), dice).replace("{need}", scene.figure().need()).split(" \\| ");
        var direction = scene.step() == Step.INBOUND ? Interaction.Direction.IN : Interaction.Direction.OUT;
        return new Interaction.Details(Interaction.Type.valueOf(parts[0]), direction, null, parts[1], parts[2]);
    }
}
