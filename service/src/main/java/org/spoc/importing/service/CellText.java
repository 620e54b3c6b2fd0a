package org.spoc.importing.service;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a cell of a workbook says as text: numbers without decimals that nobody wrote (660737.0 is "660737"), dates and
 * times as ISO 8601, yes and no as true and false, a formula as the value that was stored for it.
 */
final class CellText {

    private static final Set<String> ERRORS = Set.of("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!",
        "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NO_LETTERS_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+])[^]]*]");
    private static final Pattern LETTERS_OF_A_DATE = Pattern.compile("[yYdDhHsSmM]");
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST_DIGITS = 400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final LocalDate dayZero;
    private final LocalDate dayZeroOfEarly1900;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    CellText(boolean date1904) {
        dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        // the calendar of 1900 has a 29 February that never was: days before it count one more
        dayZeroOfEarly1900 = date1904 ? dayZero : LocalDate.of(1899, 12, 31);
    }

    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
            || cell.getType() == CellType.FORMULA && cell.getValue() instanceof String value && ERRORS.contains(value);
    }

    String of(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) && isDay(number) ? date(number) : number(number);
        }
        return cell.getValue() == null ? "" : unescaped(cell.getValue().toString());
    }

    static String number(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            // written out it could fill the memory
            return number.toString();
        }
        BigDecimal exact = number.stripTrailingZeros();
        return (exact.scale() > 0 ? exact.round(AS_SHOWN).stripTrailingZeros() : exact).toPlainString();
    }

    /** Control characters are stored in workbooks as "_x000D_". */
    static String unescaped(String text) {
        return text.contains("_x")
            ? ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
            : text;
    }

    static boolean isDateFormat(int id, String format) {
        boolean builtIn = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        if (builtIn || format == null || "General".equalsIgnoreCase(format)) {
            return builtIn;
        }
        String first = format.split(";", 2)[0];
        return LETTERS_OF_A_DATE.matcher(NO_LETTERS_OF_A_DATE.matcher(first).replaceAll("")).find();
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && dateFormats.computeIfAbsent(id + "/" + cell.getDataFormatString(), key -> isDateFormat(id, cell.getDataFormatString()));
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0 && number.scale() < MOST_DIGITS;
    }

    private String date(BigDecimal number) {
        int day = number.intValue();
        BigDecimal fraction = number.subtract(BigDecimal.valueOf(day));
        long second = fraction.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime time = LocalDateTime.of((day < 60 ? dayZeroOfEarly1900 : dayZero).plusDays(day), LocalTime.MIN).plusSeconds(second);
        if (day == 0 && second < SECONDS.longValue()) {
            return time.toLocalTime().format(TIME);
        }
        return second == 0 ? time.toLocalDate().toString() : time.toLocalDate() + "T" + time.toLocalTime().format(TIME);
    }
}
