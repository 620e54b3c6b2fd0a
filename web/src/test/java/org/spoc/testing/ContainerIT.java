package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The tests run inside the application, on PostgreSQL 18, with no more rights than in production. */
class ContainerIT extends InContainer {

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;

    @Test
    void asksPostgresThroughTheDataSourceOfTheApplication() throws SQLException {
        String version = answer("show server_version_num");

        assertThat(version).startsWith("18");
    }

    @Test
    void isNoSuperuser() throws SQLException {
        String superuser = answer("select rolsuper from pg_roles where rolname = current_user");

        assertThat(superuser).isEqualTo("f");
    }

    private String answer(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
