package org.spoc.micro;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the PostgreSQL that SPOC carries, unpacked once into the data folder.
 *
 * <p>They lie there and not in a shared temporary folder, so that nobody cleans them away under a running server, and
 * so that a process shows by the path of its program which data folder it belongs to.
 */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final DataFolder data;
    private final Path home;

    PostgresBinaries(DataFolder data) {
        this.data = data;
        this.home = data.path("postgresql-" + Distribution.postgresVersion());
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** @throws CannotRun on a platform that the distribution carries no PostgreSQL for */
    void unpack() {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            throw new CannotRun("postgres.platform");
        }
        if (Files.isDirectory(home)) {
            return;
        }
        Path fresh = data.path("postgresql.new");
        data.delete(fresh);
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, fresh.resolve(entry.getName()).normalize());
            }
            // complete or not there at all, even if SPOC is killed meanwhile
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", home);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
