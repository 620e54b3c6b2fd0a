package org.spoc.micro;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes everything that SPOC knows into one file, as of one moment: while SPOC runs, beside everybody's work, and while
 * it does not. The tables go there as PostgreSQL's COPY writes them, so the file fits any PostgreSQL that SPOC runs on.
 */
final class Backup {

    private final PrintStream out;

    Backup(PrintStream out) {
        this.out = out;
    }

    /** @param file must not exist yet; it appears when it is complete */
    int write(Database database, Path file) {
        if (Files.exists(file)) {
            throw new CannotRun("backup.exists", file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = database.connect()) {
            Manifest manifest = write(connection, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            out.println(Words.of("backup.done", manifest.rows(), manifest.tables().size(), manifest.takenAt(), file, Files.size(file) >> 10));
            return 0;
        } catch (SQLException broken) {
            throw failed(part, broken, "backup.failed");
        } catch (IOException broken) {
            throw failed(part, broken, "backup.unwritable");
        }
    }

    private static CannotRun failed(Path part, Exception broken, String key) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            broken.addSuppressed(left);
        }
        return new CannotRun(broken, key, part, broken.getMessage());
    }

    private static Manifest write(Connection connection, Path part) throws SQLException, IOException {
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        connection.setAutoCommit(false);
        Tables tables = new Tables(connection);
        Manifest manifest;
        try (OutputStream file = Files.newOutputStream(part); ZipOutputStream zip = new ZipOutputStream(file)) {
            manifest = tables.describe();
            for (Tables.Table table : tables.all()) {
                manifest = copy(connection, table, zip, manifest);
            }
            // after the tables, so that no number of theirs is handed out again
            manifest = manifest.with(tables.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            manifest.write(zip);
            zip.closeEntry();
        }
        connection.rollback();
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return manifest;
    }

    private static Manifest copy(Connection connection, Tables.Table table, ZipOutputStream zip, Manifest manifest) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.name()));
        var digest = Manifest.digest();
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                "copy " + table.name() + " (" + table.columns() + ") to stdout", new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return manifest.with(table, rows, HexFormat.of().formatHex(digest.digest()));
    }
}
