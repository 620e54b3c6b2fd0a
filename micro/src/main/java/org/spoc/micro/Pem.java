package org.spoc.micro;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of PEM: what stands between two lines that name it, written in Base64; everything else in them is a remark. */
final class Pem {

    private Pem() {
    }

    /** @return in the order of the file, at least one. @throws CannotRun when the file holds none that can be read */
    static List<X509Certificate> certificates(Path file) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] encoded : blocks(file, "CERTIFICATE")) {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
            }
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw new CannotRun(damaged, "tls.noCertificate", file);
        }
        if (found.isEmpty()) {
            throw new CannotRun("tls.noCertificate", file);
        }
        return found;
    }

    /** @return encoded as PKCS#8 says. @throws CannotRun when the file holds none, or one that is encrypted or of an older kind */
    static byte[] key(Path file) {
        try {
            return blocks(file, "PRIVATE KEY").stream().findFirst().orElseThrow(() -> new CannotRun("tls.noKey", file));
        } catch (IllegalArgumentException damaged) {
            throw new CannotRun(damaged, "tls.noKey", file);
        }
    }

    private static List<byte[]> blocks(Path file, String kind) {
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END " + kind + "-----").matcher(text(file));
        return block.results().map(found -> Base64.getMimeDecoder().decode(found.group(1))).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException refused) {
            throw new CannotRun(refused, "tls.unreadable", file);
        }
    }
}
