package org.spoc.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The drawings of the product: each is one path of strokes on a field of 24 by 24, kept in {@code icons.properties}. */
@Named
@ApplicationScoped
public class Icons {

    private final Properties paths = new Properties();

    @PostConstruct
    void load() {
        try (InputStream drawings = Icons.class.getResourceAsStream("icons.properties")) {
            paths.load(drawings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String path(String name) {
        return Optional.ofNullable(paths.getProperty(name))
                .orElseThrow(() -> new IllegalArgumentException("No icon is called " + name));
    }
}
