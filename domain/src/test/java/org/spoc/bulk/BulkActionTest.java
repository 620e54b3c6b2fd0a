package org.spoc.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.shared.Invalid;

class BulkActionTest {

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(new BulkAction(null, null, null, null, null), "kind"),
                Arguments.of(BulkAction.move(null, "x"), "to"),
                Arguments.of(BulkAction.transfer(null, "x"), "owner"),
                Arguments.of(BulkAction.transfer(Owner.user(1), " "), "reason"),
                Arguments.of(BulkAction.tag(" ", true), "tag"),
                Arguments.of(BulkAction.tag("x".repeat(51), false), "tag"),
                Arguments.of(BulkAction.tag("one, other", true), "tag"),
                Arguments.of(BulkAction.move(Stage.LEAD, "x".repeat(1_001)), "reason"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void isRefusedWhenItCouldNotSucceedForAnybody(BulkAction action, String member) {
        Invalid refusal = catchThrowableOfType(Invalid.class, action::check);

        assertThat(refusal.problems()).extracting(Invalid.Problem::member).containsExactly(member);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        Invalid refusal = catchThrowableOfType(Invalid.class, BulkAction.transfer(null, null)::check);

        assertThat(refusal.problems()).extracting(Invalid.Problem::member).containsExactly("owner", "reason");
    }

    @Test
    void aMoveNeedsNoReason() {
        assertThatCode(BulkAction.move(Stage.LEAD, null)::check).doesNotThrowAnyException();
    }

    @Test
    void aTagIsKeptWithoutBlanksAround() {
        assertThat(BulkAction.tag("  key account ", true)).isEqualTo(new BulkAction(BulkKind.ADD_TAG, null, null, "key account", null));
    }
}
