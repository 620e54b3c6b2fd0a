package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;

class AskedTest {

    @Test
    void whatIsUnderstoodIsNotTold() {
        Asked asked = asked(Map.of("stage", "LEAD", "team", "12", "page", "3", "from", "2026-03-12", "text", " ann ", "source", ""));

        assertThat(asked.constant("stage", Stage.class)).isEqualTo(Stage.LEAD);
        assertThat(asked.id("team")).isEqualTo(12);
        assertThat(asked.page()).isEqualTo(3);
        assertThat(asked.day("from")).isEqualTo(LocalDate.parse("2026-03-12"));
        assertThat(asked.text("text")).isEqualTo("ann");
        assertThat(asked.text("source")).isNull();
        assertThat(asked.text("missing")).isNull();
        assertThat(asked.ignored()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsLeftOutAndTold() {
        Asked asked = asked(Map.of("stage", "NONSENSE"));

        assertThat(asked.constant("stage", Stage.class)).isNull();
        assertThat(asked.ignored()).containsExactly("stage=NONSENSE");
        assertThat(notUnderstood(Map.of("team", "x"), each -> each.id("team"))).isTrue();
        assertThat(notUnderstood(Map.of("page", "0"), Asked::page)).isTrue();
        assertThat(notUnderstood(Map.of("from", "2026-02-30"), each -> each.day("from"))).isTrue();
        assertThat(notUnderstood(Map.of("text", "a\0b"), each -> each.text("text"))).isTrue();
        assertThat(notUnderstood(Map.of("text", "a".repeat(201)), each -> each.text("text"))).isTrue();
    }

    @Test
    void aNameThatNobodyReadsIsToldUnlessOthersReadIt() {
        Asked asked = asked(Map.of("stag", "LEAD", "for", "me", "jakarta.faces.ViewState", "stateless")).besides("for");
        asked.text("stage");

        assertThat(asked.ignored()).containsExactly("stag=LEAD");
    }

    @Test
    void whatIsToldIsShortAndLegible() {
        Asked asked = asked(Map.of("x", "\u202Eevil\n" + "a".repeat(100)));

        assertThat(asked.ignored().get(0)).startsWith("x=\uFFFDevil\uFFFDaa").endsWith("…").hasSize(61);
    }

    private static boolean notUnderstood(Map<String, String> parameters, java.util.function.Consumer<Asked> reading) {
        Asked asked = Asked.of(parameters::get);
        reading.accept(asked);
        return !asked.ignored().isEmpty();
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> new String[] {each.getValue()})));
    }
}
