package org.spoc.micro;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The log in files, readable for their owner alone: {@code spoc.log}, and when that is full, the older ones as
 * {@code spoc.log.1} up to {@code spoc.log.9}. A file changes between two lines.
 */
final class LogFiles extends OutputStream {

    private static final int FILES = 10;
    private static final long FULL = 10L << 20;

    private final Path current;
    private final long full;
    private OutputStream out;
    private long size;

    /** @param folder is made when it is not there. @throws IOException when nothing can be written there */
    LogFiles(Path folder) throws IOException {
        this(folder, FULL);
    }

    /** @param full size in bytes after which another file begins */
    LogFiles(Path folder, long full) throws IOException {
        this.full = full;
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        current = folder.resolve("spoc.log");
        open();
    }

    @Override
    public void write(int sign) throws IOException {
        write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        size += length;
    }

    /** A line ends. */
    @Override
    public void flush() throws IOException {
        out.flush();
        if (size >= full) {
            // when no other file can be opened, this one goes on
            OutputStream before = out;
            shift();
            open();
            before.close();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void open() throws IOException {
        if (Files.notExists(current, LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(current, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        out = Files.newOutputStream(current, StandardOpenOption.APPEND);
        size = Files.size(current);
    }

    /** Nothing to do where an attempt before has done it, and could not open a new one. */
    private void shift() throws IOException {
        if (Files.exists(current)) {
            for (int i = FILES - 2; i >= 0; i--) {
                pass(older(i), older(i + 1));
            }
        }
    }

    private Path older(int age) {
        return age == 0 ? current : current.resolveSibling(current.getFileName() + "." + age);
    }

    private static void pass(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
