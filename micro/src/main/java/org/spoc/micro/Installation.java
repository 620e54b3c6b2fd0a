package org.spoc.micro;

import java.nio.file.Files;
import java.util.function.ToIntFunction;

/** The database of this installation, for commands beside {@code start}. */
final class Installation {

    private final Settings settings;

    Installation(Settings settings) {
        this.settings = settings;
    }

    /** Works on the database while SPOC runs, and while it does not. @return what the work answers */
    int withDatabase(ToIntFunction<Database> work) {
        return settings.database().map(work::applyAsInt).orElseGet(() -> withEmbedded(work));
    }

    private int withEmbedded(ToIntFunction<Database> work) {
        if (Files.notExists(settings.data())) {
            throw new CannotRun("data.none", settings.data());
        }
        try (DataFolder data = new DataFolder(settings.data())) {
            Database known = data.database().orElseThrow(() -> new CannotRun("data.none", settings.data()));
            if (!data.tryLock()) {
                // a running SPOC holds the folder: its database answers
                return work.applyAsInt(known);
            }
            try (EmbeddedPostgres postgres = new EmbeddedPostgres(data)) {
                return work.applyAsInt(postgres.start());
            }
        }
    }

    /** Works on a database without any tables; when that fails, a data folder is left as empty as it was. */
    int withNewDatabase(ToIntFunction<Database> work) {
        return settings.database().map(work::applyAsInt).orElseGet(() -> withNewEmbedded(work));
    }

    private int withNewEmbedded(ToIntFunction<Database> work) {
        try (DataFolder data = new DataFolder(settings.data()).locked()) {
            if (data.database().isPresent()) {
                throw new CannotRun("restore.notEmpty", settings.data());
            }
            try (EmbeddedPostgres postgres = new EmbeddedPostgres(data)) {
                return work.applyAsInt(postgres.start());
            } catch (CannotRun failed) {
                data.delete(data.path("cluster"));
                data.delete(data.path("database.properties"));
                throw failed;
            }
        }
    }
}
