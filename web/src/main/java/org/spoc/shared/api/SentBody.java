package org.spoc.shared.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * All that came with a request, read to its end before anything is done, with a digest of what makes the request what
 * it is. Small bodies are kept in memory, files of imports in a file that is gone afterwards.
 */
final class SentBody implements AutoCloseable {

    /** A little more than any body may have: whoever reads it says that it is too large. */
    private static final long LARGEST = (200L << 20) + 1;

    private static final int PIECE = 1 << 16;

    private final byte[] memory;
    private final Path file;
    private final byte[] digest;

    private SentBody(byte[] memory, Path file, byte[] digest) {
        this.memory = memory;
        this.file = file;
        this.digest = digest;
    }

    static SentBody of(HttpServletRequest request) throws IOException {
        MessageDigest digest = begun(request);
        if (isOf(request, MediaType.MULTIPART_FORM_DATA)) {
            addParts(request, digest);
            return new SentBody(new byte[0], null, digest.digest());
        }
        byte[] head = request.getInputStream().readNBytes(JsonReading.LARGEST + 1);
        digest.update(head);
        return head.length <= JsonReading.LARGEST || isOf(request, MediaType.APPLICATION_JSON)
                ? new SentBody(head, null, digest.digest()) : spooled(head, request.getInputStream(), digest);
    }

    private static MessageDigest begun(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** The boundary between parts is another one each time. */
    private static void addParts(HttpServletRequest request, MessageDigest digest) throws IOException {
        try {
            for (Part part : request.getParts()) {
                digest.update((part.getName() + '\n' + part.getSubmittedFileName() + '\n' + part.getSize() + '\n').getBytes(StandardCharsets.UTF_8));
                try (InputStream content = part.getInputStream();
                        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    content.transferTo(sink);
                }
            }
        } catch (ServletException | IllegalStateException unreadable) {
            // whoever takes the parts out is refused in the same way, and says so
            digest.update((byte) 0);
        }
    }

    private static SentBody spooled(byte[] head, InputStream rest, MessageDigest digest) throws IOException {
        Path file = Files.createTempFile("spoc-body", null);
        try (OutputStream plain = Files.newOutputStream(file); OutputStream digested = new DigestOutputStream(plain, digest)) {
            plain.write(head);
            copy(rest, digested, LARGEST - head.length);
        } catch (IOException cut) {
            Files.deleteIfExists(file);
            throw cut;
        }
        return new SentBody(null, file, digest.digest());
    }

    private static void copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = most;
        for (int read = from.read(piece); read > 0; read = from.read(piece, 0, (int) Math.min(PIECE, left))) {
            to.write(piece, 0, read);
            left -= read;
        }
    }

    /** 32 bytes. */
    byte[] digest() {
        return digest;
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
