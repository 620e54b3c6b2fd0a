package org.spoc.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
    void aDatabaseThatIsAwayIsKnownHoweverDeepItIsWrapped(String state) {
        assertThat(Causes.areAbsentDatabase(wrapped(new SQLException("gone", state)))).isTrue();
    }

    @Test
    void aPoolWithoutConnectionsMeansTheSame() {
        assertThat(Causes.areAbsentDatabase(wrapped(new SQLException("Error in allocating a connection. Cause: none")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "53100", "42P01"})
    void whatTheDatabaseRefusesIsNotItsAbsence(String state) {
        assertThat(Causes.areAbsentDatabase(wrapped(new SQLException("refused", state)))).isFalse();
    }

    @Test
    void aConnectionThatIsLostAtTheCommitIsToldByItsWordsFromACommitThatIsRefused() {
        assertThat(Causes.areAbsentDatabase(wrapped(new XAException("LocalTransactionException: This connection has been closed.")))).isTrue();
        assertThat(Causes.areAbsentDatabase(wrapped(new XAException("LocalTransactionException: FATAL: terminating connection")))).isTrue();
        assertThat(Causes.areAbsentDatabase(wrapped(new XAException("LocalTransactionException: ERROR: violates foreign key")))).isFalse();
    }

    @Test
    void nothingMeansNothing() {
        assertThat(Causes.areAbsentDatabase(null)).isFalse();
        assertThat(Causes.areAbsentDatabase(new SQLException())).isFalse();
        assertThat(Causes.areFullDisk(null)).isFalse();
        assertThat(Causes.areFullDisk(new IOException())).isFalse();
    }

    @Test
    void aFullDiskIsKnownHereAndAtTheDatabase() {
        assertThat(Causes.areFullDisk(wrapped(new SQLException("could not extend file", "53100")))).isTrue();
        assertThat(Causes.areFullDisk(wrapped(new IOException("No space left on device")))).isTrue();
        assertThat(Causes.areFullDisk(wrapped(new IOException("Broken pipe")))).isFalse();
    }

    private static Throwable wrapped(Exception cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
