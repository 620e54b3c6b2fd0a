package org.spoc.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** A program that imports files in the name of one user. */
record ImportClient(Rest rest) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static ImportClient asAdministrator(SpocProcess spoc) {
        return new ImportClient(Rest.asAdministrator(spoc));
    }

    /** A file of src/test/resources/import. */
    static Path sample(String name) {
        try {
            return Path.of(Objects.requireNonNull(ImportClient.class.getResource("/import/" + name)).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Rest.Answer upload(Path file) {
        try {
            return upload(file.getFileName().toString(), BodyPublishers.ofFile(file));
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Rest.Answer upload(String name, BodyPublisher content) {
        return rest.send(rest.request("imports?name=" + name).header("Content-Type", "application/octet-stream").POST(content));
    }

    /** Changes how the file is understood. */
    Rest.Answer map(Rest.Answer uploaded, Consumer<ObjectNode> change) {
        ObjectNode mapping = uploaded.body().get("mapping").deepCopy();
        change.accept(mapping);
        return rest.send(rest.request("imports/" + uploaded.id() + "/mapping").header("If-Match", uploaded.tag())
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(mapping.toString())));
    }

    Rest.Answer begin(long id, boolean dryRun) {
        return rest.post("imports/" + id + "/runs", "{'dryRun':" + dryRun + "}");
    }

    /** Uploads and runs a file as it is proposed. */
    JsonNode run(Path file) {
        return run(upload(file), false);
    }

    JsonNode run(Rest.Answer job, boolean dryRun) {
        Rest.Answer begun = begin(job.id(), dryRun);
        if (begun.status() != 202) {
            throw new AssertionError(begun.whole().body());
        }
        return ended(job.id());
    }

    /** Waits until nobody works on it any more. */
    JsonNode ended(long id) {
        Await.until("import " + id + " has ended", PATIENCE, () -> !get(id).get("state").asText().matches("CHECKING|RUNNING"));
        return get(id);
    }

    JsonNode get(long id) {
        return rest.get("imports/" + id).body();
    }

    long done(long id) {
        return get(id).at("/counts/done").asLong();
    }

    HttpResponse<String> rejects(long id, String language) {
        return rest.spoc().send(rest.request("imports/" + id + "/rejects").header("Accept-Language", language).GET());
    }

    /** created, updated, unchanged, rejected. */
    static String counts(JsonNode job) {
        JsonNode counts = job.get("counts");
        return counts.get("created") + " " + counts.get("updated") + " " + counts.get("unchanged") + " " + counts.get("rejected");
    }
}
