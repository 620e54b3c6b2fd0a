package org.spoc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of localhost that vouches for itself, and its key, each in a file of PEM; made by the JDK's own tool. */
public record SelfSigned(Path certificate, Path key) {

    private static final char[] PASSWORD = "of no use to anybody".toCharArray();
    private static final String NAME = "own";

    /**
     * @param folder for files that begin with the name of the kind
     * @param kind of the key, as the tool calls it: RSA, EC
     * @param options for the tool, such as the beginning of its validity
     */
    public static SelfSigned make(Path folder, String kind, String... options) throws IOException, GeneralSecurityException {
        Path store = Files.createTempDirectory(folder, kind).resolve("store.p12");
        List<String> tool = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", NAME,
                "-keyalg", kind, "-dname", "CN=localhost", "-ext", "SAN=DNS:localhost,IP:127.0.0.1", "-keystore", store.toString(),
                "-storepass", String.valueOf(PASSWORD)));
        tool.addAll(List.of(options));
        run(tool);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, PASSWORD);
        }
        Path key = store.resolveSibling("key.pem");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new SelfSigned(
                Files.writeString(store.resolveSibling("certificate.pem"), "of localhost\n" + pem("CERTIFICATE", made.getCertificate(NAME).getEncoded())),
                Files.writeString(key, pem("PRIVATE KEY", made.getKey(NAME, PASSWORD).getEncoded())));
    }

    /** What a browser is like that trusts this certificate and no other one. */
    public SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            in.skipNBytes("of localhost\n".length());
            trust.setCertificateEntry(NAME, CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusting.getTrustManagers(), new SecureRandom());
        return context;
    }

    /** Such a browser: it speaks HTTP/1.1 and follows no redirects. */
    public HttpClient browser() throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusted()).build();
    }

    private static void run(List<String> tool) throws IOException {
        Process process = new ProcessBuilder(tool).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind + "-----\n";
    }
}
