package org.spoc.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.testing.Await;
import org.spoc.testing.PostgresProcesses;
import org.spoc.testing.Proxy;
import org.spoc.testing.SpocProcess;

/**
 * A PostgreSQL, two nodes that work on it, and a proxy in front of them. The nodes live where it is 3:20 at night, the
 * hour at which old imports are deleted, soon after they were started.
 */
final class TwoNodes implements AutoCloseable {

    /** When the clocks of both nodes strike. */
    final Instant night;
    /** Since when both run. */
    final Instant runningSince;
    final SpocProcess one;
    final SpocProcess two;
    final Proxy proxy;
    private final SpocProcess host;
    private final PostgresProcesses postgres;

    TwoNodes(Path folder) throws IOException {
        host = SpocProcess.launch(folder.resolve("host"), Map.of());
        Await.until("PostgreSQL is there", Duration.ofMinutes(2), this::hasDatabase);
        // leaves its PostgreSQL behind
        host.kill9();
        postgres = PostgresProcesses.of(host);
        postgres.makeRoom();
        night = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("JAVA_TOOL_OPTIONS", "-Duser.timezone=" + zone());
        one = SpocProcess.launch(folder.resolve("one"), settings);
        two = SpocProcess.launch(folder.resolve("two"), settings);
        one.awaitRunning();
        two.awaitRunning();
        runningSince = Instant.now();
        // the first page of a node may take longer than the proxy waits when it looks
        both().forEach(node -> node.send(node.request("sign-in.xhtml").GET()));
        proxy = new Proxy(folder, one, two);
    }

    List<SpocProcess> both() {
        return List.of(one, two);
    }

    long number(String question) throws SQLException {
        return host.number(question);
    }

    String text(String question) throws SQLException {
        return host.text(question);
    }

    void change(String statement) throws SQLException {
        try (Connection database = host.database(); Statement change = database.createStatement()) {
            change.execute(statement);
        }
    }

    private boolean hasDatabase() {
        try (Connection database = host.database()) {
            return database.isValid(1);
        } catch (SQLException | IllegalStateException notYet) {
            return false;
        }
    }

    private String zone() {
        int minutes = 3 * 60 + 20 - night.atOffset(ZoneOffset.UTC).get(ChronoField.MINUTE_OF_DAY);
        int offset = Math.floorMod(minutes + 12 * 60, 24 * 60) - 12 * 60;
        Duration away = Duration.ofMinutes(Math.abs(offset));
        return "GMT%s%02d:%02d".formatted(offset < 0 ? "-" : "+", away.toHours(), away.toMinutesPart());
    }

    @Override
    public void close() {
        proxy.close();
        one.close();
        two.close();
        postgres.stop();
    }
}
