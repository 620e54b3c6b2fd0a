package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.deal.Opportunity;
import org.spoc.followup.FollowUpState;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.Whose;
import org.spoc.importing.DatePattern;
import org.spoc.importing.Field;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.ImportedKind;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Candidate;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyKind;
import org.spoc.party.service.TimelineRow;
import org.spoc.shared.Reason;
import org.spoc.user.Channel;
import org.spoc.user.Role;

class SentencesTest {

    private static final Pattern REFUSAL =
            Pattern.compile("\\b(RuleBroken|UnreadableFile|TooMuch|of|member|refused|must|super|longest)\\s*\\([^;{}]*");
    private static final Pattern CODE = Pattern.compile("\"([a-z][A-Za-z]*(\\.[A-Za-z]+)+)\"");
    /** Names of classes, settings and files stand in calls as well. */
    private static final Pattern NOT_A_CODE = Pattern.compile("^(org|jakarta|jersey|spoc)\\.|\\.xml$");
    private static final Pattern FILE_CODE = Pattern.compile("\"((file|row|value)\\.[A-Za-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyRefusalHasWords(String language) {
        Sentences sentences = Sentences.in(Locale.forLanguageTag(language));

        Set<String> codes = codesInSources();

        assertThat(codes).hasSizeGreaterThan(100).contains("move.refused", "party.keyTaken", "file.damaged", "email.noAt")
                .allSatisfy(code -> assertThat(sentences.knows(code)).as(code).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyConstantHasAName(String language) {
        Sentences sentences = Sentences.in(Locale.forLanguageTag(language));

        Stream<Enum<?>> constants = Stream.<Enum<?>[]>of(Stage.values(), Criterion.values(), Role.values(), Channel.values(),
                Origin.values(), Cause.values(), ConsentChannel.values(), AffiliationRole.values(), PartyKind.values(),
                Interaction.Type.values(), Interaction.Direction.values(), Opportunity.State.values(), Owner.Kind.values(),
                Candidate.Obstacle.values(), StandIns.AskedAs.values(), TimelineRow.What.values(), ImportTarget.values(), ImportedKind.values(),
                DatePattern.values(), Field.values(), ImportState.values(),
                FollowUpState.values(), Whose.values(), Due.values()).flatMap(Arrays::stream);

        assertThat(constants).allSatisfy(constant ->
                assertThat(sentences.knows(Sentences.key(constant.getDeclaringClass()) + "." + constant.name())).as(constant.name()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyCriterionSaysWhatToDo(String language) {
        Sentences sentences = Sentences.in(Locale.forLanguageTag(language));

        assertThat(Criterion.values()).allSatisfy(criterion ->
                assertThat(sentences.knows("criterion." + criterion.name() + ".missing")).as(criterion.name()).isTrue());
    }

    @Test
    void nothingIsSaidTwice() {
        Set<String> ofPages = ResourceBundle.getBundle(Sentences.BUNDLES.get(0), Locale.ENGLISH).keySet();

        Set<String> ofProblems = ResourceBundle.getBundle(Sentences.BUNDLES.get(1), Locale.ENGLISH).keySet();

        assertThat(ofProblems).doesNotContainAnyElementsOf(ofPages);
    }

    @Test
    void constantsAmongTheArgumentsAreNamed() {
        Sentences french = Sentences.in(Locale.FRENCH);

        String sentence = french.of("move.refused", Stage.LEAD, Stage.PROSPECT);

        assertThat(sentence).isEqualTo("Le passage de l’étape Piste à l’étape Prospect n’est pas encore possible.");
    }

    @Test
    void fieldsOfAMappingAreNamed() {
        Sentences english = Sentences.in(Locale.ENGLISH);

        String sentence = english.of(Reason.of("mapping.fieldTwice", Field.FAMILY_NAME));

        assertThat(sentence).isEqualTo("Only one column can be “Family name”. Leave the others out.");
    }

    @Test
    void numbersOfThingsAreWrittenWithoutSeparators() {
        Sentences english = Sentences.in(Locale.ENGLISH);

        String sentence = english.of("party.noSuchOrganisation", 1234567L);

        assertThat(sentence).contains("number 1234567,");
    }

    @Test
    void aCodeWithoutWordsIsNeverShown() {
        Sentences english = Sentences.in(Locale.ENGLISH);

        String sentence = english.of("no.such.code");

        assertThat(sentence).isNotBlank().doesNotContain("no.such.code");
    }

    private static Set<String> codesInSources() {
        return Stream.of("../domain", "../service", "../web").flatMap(module -> sources(Path.of(module, "src/main/java")))
                .flatMap(SentencesTest::codes).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> codes(String source) {
        Stream<String> refusals = REFUSAL.matcher(source).results().map(MatchResult::group)
                .flatMap(call -> CODE.matcher(call).results().map(found -> found.group(1)));
        return Stream.concat(refusals, FILE_CODE.matcher(source).results().map(found -> found.group(1)))
                .filter(code -> NOT_A_CODE.matcher(code).results().findAny().isEmpty());
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SentencesTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        var first = LocalDate.of(2026, 7, 1);

        assertThat(Sentences.in(Locale.ENGLISH).of("absence.overlap", first, first.plusDays(10))).contains("from 1 Jul 2026 to 11 Jul 2026");
        assertThat(Sentences.in(Locale.FRENCH).of("absence.overlap", first, first.plusDays(10))).contains("du 1er juil. 2026 au 11 juil. 2026");
    }
}
