package org.spoc.shared.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each static file an address that changes with its content. Browsers keep such a file for a year (see
 * {@code defaultResourceMaxAge} in web.xml) and ask for it again only when an upgrade has changed it. Files of libraries
 * that carry the version of their library already stay as they are.
 */
public class FingerprintedFiles extends ResourceHandlerWrapper {

    private static final String VERSION = "&v=";
    private static final int LENGTH = 12;

    private final Map<String, String> prints = new ConcurrentHashMap<>();

    /** @param wrapped what finds the files */
    public FingerprintedFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return fingerprinted(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return fingerprinted(super.createResource(name, library, contentType));
    }

    private Resource fingerprinted(Resource file) {
        return file == null || file.getRequestPath().contains(VERSION) ? file : new Fingerprinted(file);
    }

    private static String print(Resource file) {
        try (InputStream content = file.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Fingerprinted extends ResourceWrapper {

        Fingerprinted(Resource file) {
            super(file);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + VERSION
                    + prints.computeIfAbsent(getLibraryName() + ":" + getResourceName(), name -> print(getWrapped()));
        }
    }
}
