package org.spoc.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.spoc.testing.InContainer;

/** What the server makes of a commit that the database refuses. */
class CausesIT extends InContainer {

    /** More than there are. */
    private static final int CONNECTIONS = 40;

    @Inject
    private Sql sql;
    @Inject
    private UserTransaction transaction;
    @Resource(lookup = "jdbc/spoc")
    private DataSource database;

    @Test
    void aRefusedCommitIsNotTakenForAnAbsentDatabase() throws Exception {
        transaction.begin();
        insertConsentOfNobody();

        Throwable refused = catchThrowable(() -> transaction.commit());

        assertThat(Causes.find(XAException.class, refused)).isPresent();
        assertThat(Causes.areAbsentDatabase(refused)).isFalse();
    }

    @Test
    void aConnectionWhoseCommitWasRefusedIsCleanForWhoGetsItNext() throws Exception {
        transaction.begin();
        insertConsentOfNobody();
        assertThat(catchThrowable(() -> transaction.commit())).isNotNull();

        for (int i = 0; i < CONNECTIONS; i++) {
            assertThat(catchThrowable(() -> sql.query("select 1 / 0").number())).isNotNull();
            assertThat(sql.query("select 1").number()).isEqualTo(1);
        }
    }

    /** The database looks for the party when it commits. */
    private void insertConsentOfNobody() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into consent (id, party_id, channel, allowed, given_at) values (-1, -1, 'EMAIL', true, now())");
        }
    }
}
