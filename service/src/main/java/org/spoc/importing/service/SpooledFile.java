package org.spoc.importing.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.spoc.importing.UnreadableFile;

/** A file beside the server, for as long as it is read. Never whole in memory, never longer than allowed. */
final class SpooledFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private String sha256;
    private long size;

    private SpooledFile(Path path) {
        this.path = path;
    }

    static SpooledFile empty() throws IOException {
        return new SpooledFile(Files.createTempFile("spoc-import", ".upload"));
    }

    /** @throws UnreadableFile as soon as it is longer than allowed */
    static SpooledFile of(InputStream upload) throws IOException {
        SpooledFile spooled = empty();
        try {
            spooled.take(upload);
        } catch (IOException | RuntimeException failed) {
            spooled.close();
            throw failed;
        }
        return spooled;
    }

    private void take(InputStream upload) throws IOException {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                size += read;
                if (size > Limits.FILE) {
                    throw new UnreadableFile("file.tooLarge", Limits.FILE >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path path() {
        return path;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
