package org.spoc.checker.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spoc.checker.service.ConsistencyChecker.Result;
import org.spoc.testing.Attack;
import org.spoc.testing.Postgres;

/**
 * Every fault is refused by the database, whoever writes it. That the refusal sees something is shown by taking the one
 * guard away: then the fault goes in, and the checker finds it.
 */
class FaultsIT {

    static final long PARTY = 100;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isRefusedByTheDatabase(Fault fault) throws SQLException {
        var database = database(fault);

        if (fault.refused()) {
            Attack.on(database).refused(Attack.of(PARTY, fault.attack), fault.state, fault.guard);
        }

        assertThat(wrong(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isAcceptedWhenDoneRight(Fault fault) throws SQLException {
        var database = database(fault);

        Attack.on(database).accepted(Attack.of(PARTY, fault.legal));

        assertThat(wrong(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isFoundByTheCheckerWhenTheGuardIsGone(Fault fault) throws SQLException {
        var database = database(fault);
        Attack.on(database).accepted(fault.unguard);

        Attack.on(database).accepted(Attack.of(PARTY, fault.attack));

        assertThat(wrong(database)).contains(fault.found.name());
        assertThat(results(database)).filteredOn(result -> result.name().equals(fault.found.name())).singleElement()
                .satisfies(result -> assertThat(result.examples()).containsExactly(fault.example()));
    }

    @Test
    void everyCheckHasAFaultThatItFinds() {
        assertThat(Arrays.stream(Fault.values()).map(fault -> fault.found)).contains(Check.values());
    }

    @Test
    void theCommandAnswersZeroWhenAllIsWell() throws SQLException {
        var told = new ByteArrayOutputStream();

        int answer = run(Postgres.database(), told);

        assertThat(answer).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains(Check.values().length + " checks, 0 wrong").doesNotContain("WRONG");
    }

    @Test
    void theCommandAnswersOneAndNamesThePartiesWhenSomethingIsWrong() throws SQLException {
        var database = database(Fault.MOVED_WITHOUT_EVIDENCE);
        Attack.on(database).accepted(Attack.of(PARTY, Fault.MOVED_WITHOUT_EVIDENCE.attack));
        var told = new ByteArrayOutputStream();

        int answer = run(database, told);

        assertThat(answer).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("WRONG", "1 broken, first ids: [100]", ", 1 wrong");
    }

    private static DataSource database(Fault fault) throws SQLException {
        DataSource database = Postgres.database();
        if (!fault.born()) {
            Attack.on(database).party(PARTY);
        }
        return database;
    }

    private static List<String> wrong(DataSource database) throws SQLException {
        return results(database).stream().filter(result -> !result.clean()).map(Result::name).toList();
    }

    private static List<Result> results(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return ConsistencyChecker.check(connection);
        }
    }

    private static int run(DataSource database, ByteArrayOutputStream told) throws SQLException {
        try (var connection = database.getConnection(); var out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            return ConsistencyChecker.run(connection, out);
        }
    }
}
