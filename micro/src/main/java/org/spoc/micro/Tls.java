package org.spoc.micro;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who SPOC is to browsers: its certificate, with those who signed it, and the key that belongs to it, both read from
 * files of PEM when it starts.
 */
final class Tls {

    /** Under this name the key store holds both. */
    static final String NAME = "spoc";

    private static final Set<String> KINDS = Set.of("RSA", "EC");

    private static final int SIGNS = 40;

    private final TlsFiles files;
    private final X509Certificate own;
    /** Made up anew at each start and kept in no file: what the server leaves in its folder is of no use to anybody. */
    private final String password = Password.generate(SIGNS);
    private final KeyStore store;

    /** @throws CannotRun saying which file cannot be used, and what to do */
    Tls(TlsFiles files) {
        List<X509Certificate> chain = Pem.certificates(files.certificate());
        this.files = files;
        own = chain.get(0);
        requireChain(chain);
        store = store(chain, key());
    }

    /** What works and should be mended all the same, a line each. @param now when the certificate should be valid */
    List<String> warnings(Instant now) {
        List<String> warnings = new ArrayList<>();
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateException outdated) {
            warnings.add(Words.of("tls.outdated", files.certificate(), own.getNotBefore().toInstant(), own.getNotAfter().toInstant()));
        }
        if (isOpenToOthers(files.key())) {
            warnings.add(Words.of("tls.open", files.key()));
        }
        return warnings;
    }

    /** Starts the server, which takes its key store from a file and makes itself a copy. */
    <T> T serve(Supplier<T> start) {
        try {
            Path file = Files.createTempFile("spoc", ".p12");
            try {
                write(file);
                System.setProperty("javax.net.ssl.keyStore", file.toString());
                System.setProperty("javax.net.ssl.keyStorePassword", password);
                return start.get();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (GeneralSecurityException | IOException refused) {
            throw new CannotRun(refused, "server.failed", refused.getMessage());
        }
    }

    private void write(Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private KeyStore store(List<X509Certificate> chain, PrivateKey key) {
        try {
            KeyStore fresh = KeyStore.getInstance("PKCS12");
            fresh.load(null, null);
            fresh.setKeyEntry(NAME, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
            return fresh;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Browsers know only those who sign the last one. */
    private void requireChain(List<X509Certificate> chain) {
        try {
            for (int i = 1; i < chain.size(); i++) {
                chain.get(i - 1).verify(chain.get(i).getPublicKey());
            }
        } catch (GeneralSecurityException notSignedByTheNext) {
            throw new CannotRun(notSignedByTheNext, "tls.chain", files.certificate());
        }
    }

    private PrivateKey key() {
        if (!KINDS.contains(own.getPublicKey().getAlgorithm())) {
            throw new CannotRun("tls.kind", files.certificate());
        }
        byte[] encoded = Pem.key(files.key());
        try {
            PrivateKey key = KeyFactory.getInstance(own.getPublicKey().getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (isOwn(key)) {
                return key;
            }
        } catch (GeneralSecurityException otherKind) {
            // of another kind than the certificate, and so not its own
        }
        throw new CannotRun("tls.foreign", files.key(), files.certificate());
    }

    /** What the one signs, the other recognises. */
    private boolean isOwn(PrivateKey key) throws GeneralSecurityException {
        byte[] sample = NAME.getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance("SHA256with" + key.getAlgorithm().replaceFirst("^EC$", "ECDSA"));
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(own.getPublicKey());
        signature.update(sample);
        return signature.verify(signed);
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
