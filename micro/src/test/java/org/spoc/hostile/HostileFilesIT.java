package org.spoc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.importing.service.HostileFiles;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/**
 * Hostile files at the import: each is refused, or read with its refused rows told, within five seconds and without
 * memory that stays. Some in the build; {@code -Dspoc.hostile=long} sends more than 200.
 */
@ExtendWith(RunningSpoc.class)
class HostileFilesIT {

    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final long GROWTH = 64L << 20;
    private static final int SOME = 60;

    @Test
    void areRefusedOrReadQuicklyAndWithoutMuchMemory(SpocProcess spoc, @TempDir Path folder) throws IOException {
        Hostile hostile = Hostile.asked();
        Findings findings = new Findings("Hostile files");
        Rest admin = Rest.asAdministrator(spoc);
        ServerHeap heap = new ServerHeap(spoc);
        upload(admin, new Findings(""), "a good one", "name\nAnn\n".getBytes());
        long before = heap.live();
        long most = before;

        int sent = 0;
        for (Map.Entry<String, byte[]> file : chosen(folder, hostile).entrySet()) {
            upload(admin, findings, file.getKey(), file.getValue());
            if (++sent % 20 == 0) {
                most = Math.max(most, heap.live());
            }
        }
        most = Math.max(most, heap.live());

        System.out.printf("Heap in use: %d MiB before, at most %d MiB after 20 files%n", before >> 20, most >> 20);
        findings.tell(hostile);
        assertThat(most - before).isLessThan(GROWTH);
    }

    private static Map<String, byte[]> chosen(Path folder, Hostile hostile) throws IOException {
        HostileFiles files = new HostileFiles(folder, hostile.seed());
        Map<String, byte[]> all = Hostile.isLong() ? files.many(25) : files.many(5);
        if (!Hostile.isLong()) {
            List<String> names = new ArrayList<>(all.keySet());
            Collections.shuffle(names, new Random(hostile.seed()));
            all.keySet().retainAll(names.subList(0, SOME));
        }
        return all;
    }

    private static void upload(Rest admin, Findings findings, String name, byte[] content) {
        long begun = System.nanoTime();
        Rest.Answer answer = admin.send(admin.request("imports?run=dry&name=" + Visitor.encoded(name)).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(content)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        findings.count("files");
        findings.count("status " + answer.status());
        findings.most("milliseconds", took.toMillis());
        if (took.compareTo(QUICK) > 0) {
            findings.fault(name + " takes " + took, "", answer.whole().body());
        }
        if (answer.status() == 201) {
            read(admin, findings, name, answer.id());
        } else if (answer.status() != 400 || answer.body().at("/errors/0/code").asText().isEmpty() && !answer.body().path("type").asText().contains("file")) {
            findings.fault(name + " " + answer.status(), "", answer.whole().body());
        }
    }

    /** What could be read ends, and its rows are counted. */
    private static void read(Rest admin, Findings findings, String name, long id) {
        long begun = System.nanoTime();
        Await.until(name + " has ended", Duration.ofMinutes(1), () -> !state(admin, id).matches("CHECKING|RUNNING"));
        findings.most("milliseconds of reading", (System.nanoTime() - begun) / MILLION);
        JsonNode job = admin.get("imports/" + id).body();
        findings.count(job.path("state").asText());
    }

    private static final long MILLION = 1_000_000;

    private static String state(Rest admin, long id) {
        return admin.get("imports/" + id).body().path("state").asText();
    }
}
