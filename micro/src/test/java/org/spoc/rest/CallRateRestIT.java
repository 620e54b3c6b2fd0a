package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.SpocProcess;

/** A SPOC of its own, because the others let tests call as fast as they can. */
class CallRateRestIT {

    @Test
    void whoCallsTooFastIsToldToWaitAndThenGetsIn(@TempDir Path folder) {
        try (SpocProcess spoc = SpocProcess.start(folder, Map.of("SPOC_API_RATE", "1", "SPOC_API_BURST", "5"))) {
            Rest admin = Rest.asAdministrator(spoc);

            long refused = IntStream.range(0, 20).filter(i -> admin.get("me").status() == 429).count();
            // a call that takes its second is let in
            Answer last = Stream.generate(() -> admin.post("parties", "{'kind':'ORGANISATION','name':'Too fast'}")).limit(20)
                    .filter(answer -> answer.status() == 429).findFirst().orElseThrow();

            assertThat(refused).isPositive();
            assertThat(last.header("Retry-After")).isEqualTo("1");
            assertThat(last.header("Content-Type")).startsWith("application/problem+json");
            assertThat(last.body().get("type").asText()).isEqualTo("/spoc/problems/calls-too-many");
            Await.until("a call is let in again", Duration.ofSeconds(20), () -> admin.get("me").status() == 200);
            Await.until("another one, too", Duration.ofSeconds(20), () -> admin.get("parties").status() == 200);
        }
    }
}
