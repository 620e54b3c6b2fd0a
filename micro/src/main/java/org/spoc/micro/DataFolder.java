package org.spoc.micro;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of one installation of SPOC: its embedded database, which is everything that it knows, and the working
 * files of its server, which are made anew at every start.
 *
 * <p>One SPOC at a time may use it. The lock belongs to the process and goes with it, however it ends; the file that
 * carries it stays and means nothing by itself.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private FileChannel channel;
    private FileLock lock;

    /** Makes the folder when it is not there yet; readable for its owner alone. */
    DataFolder(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            this.folder = folder.toRealPath();
        } catch (IOException | UnsupportedOperationException refused) {
            throw new CannotRun(refused, "data.unusable", folder);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean contains(Path file) {
        return file.startsWith(folder);
    }

    /** @throws CannotRun when another SPOC is using the folder */
    DataFolder locked() {
        if (!tryLock()) {
            throw new CannotRun("data.inUse", folder);
        }
        return this;
    }

    /** @return whether this process alone may now use the folder */
    boolean tryLock() {
        try {
            channel = FileChannel.open(path("spoc.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", folder);
        }
    }

    /** How to sign in to the database of this folder, if there is one already. */
    Optional<Database> database() {
        Properties access = new Properties();
        try (InputStream in = Files.newInputStream(path("database.properties"))) {
            access.load(in);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", folder);
        }
        return Optional.of(new Database(access.getProperty("url"), access.getProperty("user"), access.getProperty("password")));
    }

    /** Keeps it where only the owner of the folder can read it; never half written. */
    void keep(Database database) {
        Properties access = new Properties();
        access.setProperty("url", database.url());
        access.setProperty("user", database.user());
        access.setProperty("password", database.password());
        try {
            Path fresh = path("database.properties.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(fresh)) {
                access.store(out, null);
            }
            Files.move(fresh, path("database.properties"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", folder);
        }
    }

    void delete(Path tree) {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", tree);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // the lock ends with the process at the latest
        }
    }
}
