package org.spoc.micro;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that holds SPOC's data, and how SPOC signs in there: as its owner, without any right beyond it. */
record Database(String url, String user, String password) {

    /** @throws CannotRun in one line, when nothing answers or the sign-in is refused */
    Connection connect() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException refused) {
            throw new CannotRun(refused, "database.unreachable", withoutParameters(), firstLine(refused));
        }
    }

    /** For those who make their own connections. */
    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    // parameters may hold secrets
    private String withoutParameters() {
        return url.replaceFirst("\\?.*", "");
    }

    static String firstLine(SQLException refused) {
        return refused.getMessage().lines().findFirst().orElse(refused.getSQLState());
    }

    @Override
    public String toString() {
        return user + " @ " + withoutParameters();
    }
}
