package org.spoc.micro;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Brings a backup into an empty database, in one transaction: all of it is there or nothing. The rules of the database
 * step aside while the rows come in, and are all in force again, over every row, before it is done.
 */
final class Restore {

    private final PrintStream out;

    Restore(PrintStream out) {
        this.out = out;
    }

    /** Looks at the whole file before anything is touched. @throws CannotRun when it is not complete, or damaged */
    Manifest verified(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new CannotRun("restore.incomplete", file);
            }
            Manifest manifest = Manifest.read(new ByteArrayInputStream(undamaged(zip, entry)));
            for (var table : manifest.tables().entrySet()) {
                verify(zip, file, table.getKey(), table.getValue());
            }
            return manifest;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new CannotRun(damaged, Files.isReadable(file) ? "restore.unreadable" : "restore.missing", file);
        }
    }

    /** The sum that ZIP itself keeps; nobody else looks at it. */
    private static byte[] undamaged(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException(entry.getName());
        }
        return bytes;
    }

    private static void verify(ZipFile zip, Path file, String table, Manifest.Content content) throws IOException {
        MessageDigest digest = Manifest.digest();
        try (InputStream rows = new DigestInputStream(entry(zip, table), digest)) {
            rows.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
            throw new CannotRun("restore.unreadable", file);
        }
    }

    /** @return 0 when the checker found nothing in what was restored, 1 when it did */
    int into(Database database, Path file, Manifest manifest) {
        try (Connection connection = database.connect(); Application application = new Application()) {
            if (new Tables(connection).areThere()) {
                throw new CannotRun("restore.notEmpty", database);
            }
            application.makeSchema(database, manifest.schema());
            fill(connection, file, manifest);
            out.println(Words.of("restore.done", manifest.rows(), manifest.tables().size(), manifest.takenAt(), database));
            return application.check(connection, out);
        } catch (SQLException refused) {
            throw new CannotRun(refused, "restore.failed", Database.firstLine(refused));
        } catch (IOException broken) {
            throw new CannotRun(broken, "restore.unreadable", file);
        }
    }

    private static void fill(Connection connection, Path file, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Tables tables = new Tables(connection);
        String rules = tables.rules();
        List<Tables.Table> all = tables.all();
        var keys = tables.foreignKeys();
        for (var key : keys) {
            tables.execute(key.away());
        }
        for (var table : all) {
            tables.execute("alter table " + table.name() + " disable trigger user");
            // what the migrations put there is in the backup too
            tables.execute("truncate table " + table.name());
        }
        copy(connection, file, manifest, all);
        tables.goOnFrom(manifest.sequences());
        for (var key : keys) {
            tables.execute(key.back());
        }
        for (var table : all) {
            tables.execute("alter table " + table.name() + " enable trigger user");
        }
        if (!rules.equals(tables.rules())) {
            throw new SQLException("the rules of the database are not the same as before");
        }
        connection.commit();
        connection.setAutoCommit(true);
        tables.execute("analyze");
    }

    /** Names and columns come from the database, and the file has to agree. */
    private static void copy(Connection connection, Path file, Manifest manifest, List<Tables.Table> all) throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Tables.Table table : all) {
                Manifest.Content content = manifest.tables().get(table.name());
                if (content == null || !content.columns().equals(table.columns())) {
                    throw new IOException(table.name());
                }
                try (InputStream rows = entry(zip, table.name())) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                            "copy " + table.name() + " (" + table.columns() + ") from stdin", rows);
                }
            }
        }
    }

    private static InputStream entry(ZipFile zip, String table) throws IOException {
        ZipEntry entry = zip.getEntry(table);
        if (entry == null) {
            throw new IOException(table);
        }
        return zip.getInputStream(entry);
    }
}
