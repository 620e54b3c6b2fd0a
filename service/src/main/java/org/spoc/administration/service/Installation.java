package org.spoc.administration.service;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.spoc.administration.Setting;
import org.spoc.administration.Source;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** The installation that answers: its settings with their sources, and its versions. Secrets are never told. */
@Stateless
public class Installation {

    private static final String POM = "/META-INF/maven/org.spoc/spoc-service/pom.properties";
    /** Set by the launcher of the distribution, which connects the database itself. */
    private static final String LAUNCHED = "spoc.db.url";

    /** What runs. */
    public record Versions(String product, String java, String database, List<Migration> migrations) implements Serializable {
    }

    /** One change of the schema. */
    public record Migration(String version, String description, Instant at, long millis) implements Serializable {
    }

    private record Connected(String url, String user, String product) {
    }

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    public List<SettingRow> settings() {
        caller.require(Permission.SEE_ADMINISTRATION);
        Connected connected = connected();
        return Arrays.stream(Setting.values()).map(setting -> row(setting, connected)).toList();
    }

    private static SettingRow row(Setting setting, Connected connected) {
        Optional<String> given = Optional.ofNullable(System.getenv(setting.name())).map(String::strip).filter(text -> !text.isEmpty());
        Source source = given.isPresent() ? Source.ENVIRONMENT : usualSource(setting);
        if (setting.secret()) {
            return new SettingRow(setting, source, given.isPresent() || source == Source.JNDI, null);
        }
        String value = switch (setting) {
            case SPOC_DB_URL -> withoutParameters(connected.url());
            case SPOC_DB_USER -> connected.user();
            default -> given.orElse(setting.usual());
        };
        return new SettingRow(setting, source, value != null, value);
    }

    /** On an application server the data source is configured there, under its name. */
    private static Source usualSource(Setting setting) {
        boolean ofDatabase = setting.name().startsWith("SPOC_DB_");
        return ofDatabase && System.getProperty(LAUNCHED) == null ? Source.JNDI : Source.DEFAULT;
    }

    /** Parameters and anything before an at sign may hold a password. */
    static String withoutParameters(String url) {
        return url == null ? null : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    public Versions versions() {
        caller.require(Permission.SEE_ADMINISTRATION);
        return new Versions(product(), Runtime.version() + " · " + System.getProperty("java.vendor"), connected().product(),
                sql.query("""
                        select version, description, installed_on, execution_time from flyway_schema_history
                        where success and version is not null order by installed_rank desc
                        """).list(row -> new Migration(row.text("version"), row.text("description"), row.instant("installed_on"),
                        row.count("execution_time"))));
    }

    private static String product() {
        try (InputStream in = Installation.class.getResourceAsStream(POM)) {
            Properties pom = new Properties();
            pom.load(in);
            return pom.getProperty("version");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Connected connected() {
        try (Connection connection = database.getConnection()) {
            var told = connection.getMetaData();
            return new Connected(told.getURL(), told.getUserName(), told.getDatabaseProductName() + " " + told.getDatabaseProductVersion());
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
