package org.spoc.party.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.spoc.party.service.PartyRow;
import org.spoc.shared.web.Formulas;
import org.spoc.shared.web.Sentences;
import org.spoc.user.Channel;

/**
 * How the cells of an exported list are written. For people: in words of their language and in their time, and nothing
 * that a spreadsheet would calculate. For machines: exactly what is stored, times in UTC.
 */
public record PartyFileWords(Sentences sentences, ZoneId zone, boolean exact) {

    String head(PartyCell cell) {
        return exact ? cell.member() : sentences.name(cell);
    }

    /** For the last row of a list that was stopped on its way. */
    String notComplete() {
        return sentences.of("export.notComplete");
    }

    /** A text, a number, a day or a day with time; null when it is not known. */
    Object value(PartyCell cell, PartyRow row) {
        Object value = cell.of(row);
        return value == null || exact ? exactly(value) : worded(cell, value);
    }

    private static Object exactly(Object value) {
        return value instanceof Number ? value : value == null ? null : value.toString();
    }

    private Object worded(PartyCell cell, Object value) {
        if (value instanceof Enum<?> constant) {
            return sentences.name(constant);
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
        }
        if (value instanceof Number || value instanceof LocalDate) {
            return value;
        }
        return Formulas.neutralised(worded(cell, value.toString()));
    }

    private String worded(PartyCell cell, String text) {
        return switch (cell) {
            case COUNTRY -> new Locale("", text).getDisplayCountry(sentences.locale());
            case LANGUAGE -> Locale.forLanguageTag(text).getDisplayName(sentences.locale());
            case SOURCE -> Arrays.stream(Channel.values()).filter(channel -> channel.name().equals(text)).findFirst()
                    .map(channel -> sentences.of("source." + channel)).orElse(text);
            default -> text;
        };
    }
}
