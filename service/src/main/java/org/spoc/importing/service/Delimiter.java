package org.spoc.importing.service;

import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character between the cells of a text: the one that cuts most of the first records into the same number of cells,
 * with respect to quotes; among equals the one that gives more cells. A first line "sep=;", as Excel writes it, decides.
 *
 * @param character comma, semicolon, tab or bar
 * @param declared whether the file says so itself, in a line of its own
 */
record Delimiter(char character, boolean declared) {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final Pattern DECLARATION = Pattern.compile("(?i)^\"?sep=([,;\\t|])\"?(?:\\r|\\n|$)");
    private static final int RECORDS = 50;
    private static final int CHARACTERS = 1 << 20;

    static Delimiter of(Reader text) throws IOException {
        char[] buffer = new char[CHARACTERS];
        int length = fill(text, buffer);
        return of(new String(buffer, 0, length), length < CHARACTERS);
    }

    static Delimiter of(String sample, boolean complete) {
        Matcher declaration = DECLARATION.matcher(sample);
        if (declaration.find()) {
            return new Delimiter(declaration.group(1).charAt(0), true);
        }
        char best = CANDIDATES.get(0);
        double highest = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sizes(sample, candidate, complete));
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return new Delimiter(best, false);
    }

    private static int fill(Reader text, char[] buffer) throws IOException {
        int length = 0;
        int read = 0;
        while (read >= 0 && length < buffer.length) {
            length += read;
            read = text.read(buffer, length, buffer.length - length);
        }
        return length;
    }

    private static List<Integer> sizes(String sample, char candidate, boolean complete) {
        List<Integer> sizes = new ArrayList<>();
        CsvRecordHandler handler = new CsvRecordHandler(false);
        boolean more;
        try (CsvReader<RawRow> reader = CsvText.rules(candidate).allowUnclosedQuote(true).build(handler, sample)) {
            Iterator<RawRow> records = reader.iterator();
            while (records.hasNext() && sizes.size() < RECORDS) {
                records.next();
                sizes.add(handler.fields());
            }
            more = records.hasNext();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        boolean lastIsCut = !complete && !more && sizes.size() > 1;
        return lastIsCut ? sizes.subList(0, sizes.size() - 1) : sizes;
    }

    private static double score(List<Integer> sizes) {
        Map<Integer, Integer> counts = new TreeMap<>();
        sizes.stream().filter(size -> size > 1).forEach(size -> counts.merge(size, 1, Integer::sum));
        return counts.entrySet().stream()
            .mapToDouble(count -> (double) count.getValue() / sizes.size() + Math.min(count.getKey(), Limits.COLUMNS) / 10_000.0)
            .max().orElse(0);
    }
}
