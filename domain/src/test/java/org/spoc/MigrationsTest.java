package org.spoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.bulk.BulkKind;
import org.spoc.bulk.BulkOutcome;
import org.spoc.bulk.BulkState;
import org.spoc.deal.Opportunity;
import org.spoc.followup.FollowUpState;
import org.spoc.interaction.Interaction;
import org.spoc.job.JobState;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.ownership.Succession;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyKind;
import org.spoc.user.Channel;
import org.spoc.user.Role;
import org.spoc.user.Scope;
import org.spoc.user.TokenScope;

/** The database accepts exactly the constants that the code knows. */
class MigrationsTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("stage_entry", "stage", Stage.values()),
                Arguments.of("stage_entry", "origin", Origin.values()),
                Arguments.of("stage_entry", "channel", Channel.values()),
                Arguments.of("ledger_entry", "owner_kind", Owner.Kind.values()),
                Arguments.of("ledger_entry", "cause", Cause.values()),
                Arguments.of("ledger_entry", "channel", Channel.values()),
                Arguments.of("user_role", "role", Role.values()),
                Arguments.of("role_scope", "role", Role.values()),
                Arguments.of("role_scope", "sees", Scope.values()),
                Arguments.of("role_scope", "changes", Scope.values()),
                Arguments.of("party", "kind", PartyKind.values()),
                Arguments.of("affiliation", "role", AffiliationRole.values()),
                Arguments.of("consent", "channel", ConsentChannel.values()),
                Arguments.of("interaction", "type", Interaction.Type.values()),
                Arguments.of("interaction", "direction", Interaction.Direction.values()),
                Arguments.of("opportunity", "state", Opportunity.State.values()),
                Arguments.of("bulk_job", "kind", BulkKind.values()),
                Arguments.of("bulk_job", "state", BulkState.values()),
                Arguments.of("bulk_row", "outcome", BulkOutcome.values()),
                Arguments.of("follow_up", "owner_kind", Owner.Kind.values()),
                Arguments.of("follow_up", "state", FollowUpState.values()),
                Arguments.of("job_run", "state", JobState.values()),
                Arguments.of("offboarding", "successor_kind", Succession.Kind.values()),
                Arguments.of("offboarding", "channel", Channel.values()),
                Arguments.of("api_token", "scopes", TokenScope.values()),
                Arguments.of("audit_entry", "channel", Channel.values()),
                Arguments.of("audit_entry", "kind", AuditKind.values()),
                Arguments.of("audit_entry", "deed", AuditDeed.values()));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("columns")
    void theDatabaseKnowsTheConstantsOfTheCode(String table, String column, Enum<?>[] constants) {
        var expected = Arrays.stream(constants).map(Enum::name).toList();

        var accepted = accepted(table, column);

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> accepted(String table, String column) {
        var create = Pattern.compile("create table " + table + " \\((.*?)\n\\);", Pattern.DOTALL).matcher(Migrations.text());
        assertThat(create.find()).as("table %s", table).isTrue();
        var check = Pattern.compile("check \\([^\n]*" + column + " (?:in \\(|<@ array\\[)([^)\\]]*)").matcher(create.group(1));
        assertThat(check.find()).as("check of %s.%s", table, column).isTrue();
        return Pattern.compile("'(\\w+)'").matcher(check.group(1)).results().map(found -> found.group(1)).toList();
    }
}
