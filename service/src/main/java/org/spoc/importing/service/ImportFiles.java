package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spoc.shared.service.Sql;

/** Uploaded files in the database, in pieces of 1 MiB, so that any node can go on with an import. */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1 << 20;

    @Inject
    private Sql sql;

    void store(long job, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int seq = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.query("insert into import_chunk (job_id, seq, content) values (?, ?, ?)", job, seq++, piece).update();
            }
        }
    }

    /** Writes the file beside the server for as long as it is read; whoever asks deletes it. */
    SpooledFile spool(long job) throws IOException {
        SpooledFile spooled = SpooledFile.empty();
        try (OutputStream out = Files.newOutputStream(spooled.path())) {
            int seq = 0;
            for (byte[] piece = piece(job, seq); piece != null; piece = piece(job, ++seq)) {
                out.write(piece);
            }
        } catch (IOException | RuntimeException failed) {
            spooled.close();
            throw failed;
        }
        return spooled;
    }

    private byte[] piece(long job, int seq) {
        return sql.query("select content from import_chunk where job_id = ? and seq = ?", job, seq)
                .first(row -> row.bytes("content")).orElse(null);
    }

    void delete(long job) {
        sql.query("delete from import_chunk where job_id = ?", job).update();
    }
}
