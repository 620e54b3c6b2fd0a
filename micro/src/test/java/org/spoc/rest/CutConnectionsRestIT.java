package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.CuttingProxy;
import org.spoc.testing.CuttingProxy.Cut;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/**
 * Connections are cut at random places, then the call is sent again until it is answered. The build cuts 40 times;
 * {@code -Dspoc.cuts=200 -Dspoc.seed=7} cuts more often, or at the same places again.
 */
@ExtendWith(RunningSpoc.class)
class CutConnectionsRestIT {

    private static final int CUTS = Integer.getInteger("spoc.cuts", 40);
    private static final long SEED = Long.getLong("spoc.seed", System.nanoTime());
    private static final int REQUEST = 700;
    private static final int ANSWER = 1_500;

    private final Random random = new Random(SEED);
    private final Queue<Cut> planned = new ConcurrentLinkedQueue<>();
    private int made;
    private int replayed;

    /** Something that is to be there once. @param count counts it by the word that makes it unlike all others */
    private record Effect(String path, String body, String count) {
    }

    @Test
    void whateverIsSentAgainIsDoneOnce(SpocProcess spoc) throws Exception {
        long party = Rest.asAdministrator(spoc).organisation().id();

        try (CuttingProxy proxy = new CuttingProxy(spoc.port(), () -> planned.isEmpty() ? Cut.NEVER : planned.poll());
                Connection database = spoc.database()) {
            for (int command = 0; made < CUTS; command++) {
                String word = "cut" + command + "x" + Long.toHexString(SEED);
                Effect effect = effect(command, word, party);
                HttpResponse<String> answer = sendUntilAnswered(proxy, effect, word);
                assertThat(answer.statusCode()).as("seed %d, %s: %s", SEED, word, answer.body()).isEqualTo(201);
                assertThat(answer.body()).contains(word);
                assertThat(times(database, effect.count(), word)).as("seed %d, %s", SEED, word).isEqualTo(1);
            }
        }

        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "seed {0}: {1} connections cut, {2} answers told again",
                Long.toString(SEED), made, replayed);
        assertThat(replayed).as("seed %d: some effects had happened when the connection was cut", SEED).isPositive();
    }

    private static Effect effect(int command, String word, long party) {
        String of = "parties/" + party;
        return switch (command % 4) {
            case 0 -> new Effect("parties", "{'kind':'ORGANISATION','name':'%s'}".formatted(word), "select count(*) from party where name = ?");
            case 1 -> new Effect(of + "/interactions", "{'type':'CALL','direction':'IN','subject':'%s'}".formatted(word),
                    "select count(*) from interaction where subject = ?");
            case 2 -> new Effect(of + "/opportunities",
                    "{'title':'%s','need':'some','amount':10,'currency':'EUR','expectedOn':'2040-01-01'}".formatted(word),
                    "select count(*) from opportunity where title = ?");
            default -> new Effect(of + "/follow-ups", "{'title':'%s','dueOn':'2040-01-01'}".formatted(word),
                    "select count(*) from follow_up where title = ?");
        };
    }

    /** The first one to three connections are cut, the next one is not. */
    private HttpResponse<String> sendUntilAnswered(CuttingProxy proxy, Effect effect, String key) {
        planned.clear();
        for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
            planned.add(random.nextInt(4) == 0 ? new Cut(random.nextInt(REQUEST), Integer.MAX_VALUE)
                    : new Cut(Integer.MAX_VALUE, random.nextInt(ANSWER)));
        }
        var answers = new ArrayDeque<HttpResponse<String>>();
        Await.until(key + " is answered", Duration.ofMinutes(1), () -> {
            try {
                // a new client each time: connections are not used again
                answers.add(HttpClient.newHttpClient().send(request(proxy, effect, key), HttpResponse.BodyHandlers.ofString()));
                return answers.getLast().statusCode() != 409;
            } catch (IOException cut) {
                made++;
                return false;
            }
        });
        replayed += answers.getLast().headers().firstValue("Idempotency-Replayed").isPresent() ? 1 : 0;
        return answers.getLast();
    }

    private static HttpRequest request(CuttingProxy proxy, Effect effect, String key) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + SpocProcess.ADMIN_PASSWORD).getBytes());
        return Rest.json(HttpRequest.newBuilder(URI.create("http://localhost:" + proxy.port() + "/spoc/api/v1/" + effect.path()))
                .version(HttpClient.Version.HTTP_1_1).timeout(Duration.ofSeconds(30)).header("Authorization", "Basic " + credentials)
                .header("Idempotency-Key", key), "POST", effect.body()).build();
    }

    private static long times(Connection database, String count, String word) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(count)) {
            statement.setString(1, word);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
