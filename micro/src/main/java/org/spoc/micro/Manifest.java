package org.spoc.micro;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a backup says of itself. It is the last entry of the file, so a file without it is not complete.
 *
 * @param takenAt the moment that the backup shows, in UTC
 * @param schema version of the schema
 * @param tables by name
 * @param sequences the last number handed out, by name
 */
record Manifest(String takenAt, String schema, Map<String, Content> tables, Map<String, Long> sequences) {

    static final String NAME = "manifest.properties";
    private static final String FORMAT = "1";

    /** @param sha256 of what COPY wrote, in hexadecimal digits */
    record Content(String columns, long rows, String sha256) {
    }

    static Manifest of(String takenAt, String schema) {
        return new Manifest(takenAt, schema, Map.of(), Map.of());
    }

    Manifest with(Tables.Table table, long rows, String sha256) {
        var all = new TreeMap<>(tables);
        all.put(table.name(), new Content(table.columns(), rows, sha256));
        return new Manifest(takenAt, schema, all, sequences);
    }

    Manifest with(Map<String, Long> numbers) {
        return new Manifest(takenAt, schema, tables, numbers);
    }

    long rows() {
        return tables.values().stream().mapToLong(Content::rows).sum();
    }

    void write(OutputStream out) throws IOException {
        var lines = new TreeMap<String, String>();
        lines.put("format", FORMAT);
        lines.put("product", Distribution.version());
        lines.put("takenAt", takenAt);
        lines.put("schema", schema);
        tables.forEach((name, content) -> {
            lines.put("table." + name + ".columns", content.columns());
            lines.put("table." + name + ".rows", Long.toString(content.rows()));
            lines.put("table." + name + ".sha256", content.sha256());
        });
        sequences.forEach((name, number) -> lines.put("sequence." + name, number.toString()));
        for (var line : lines.entrySet()) {
            out.write((line.getKey() + "=" + line.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws CannotRun when it is of a format that this SPOC does not know */
    static Manifest read(InputStream in) throws IOException {
        Properties lines = new Properties();
        lines.load(in);
        if (!FORMAT.equals(lines.getProperty("format"))) {
            throw new CannotRun("restore.format", lines.getProperty("product"));
        }
        var tables = new TreeMap<String, Content>();
        var sequences = new TreeMap<String, Long>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith("sequence.")) {
                sequences.put(key.substring("sequence.".length()), Long.valueOf(lines.getProperty(key)));
            } else if (key.endsWith(".sha256")) {
                String table = key.substring(0, key.length() - ".sha256".length());
                tables.put(table.substring("table.".length()), new Content(lines.getProperty(table + ".columns"),
                        Long.parseLong(lines.getProperty(table + ".rows")), lines.getProperty(key)));
            }
        }
        return new Manifest(lines.getProperty("takenAt"), lines.getProperty("schema"), tables, sequences);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
