package org.spoc.shared.web;

import java.util.regex.Pattern;

/** Files for people: a cell that a spreadsheet would take for a formula is shown as text, by an apostrophe before it. */
public final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[\\d .,()/]*");

    private Formulas() {
    }

    /** @param cell may be null, which is an empty one */
    public static String neutralised(String cell) {
        if (cell == null) {
            return "";
        }
        return FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches() ? "'" + cell : cell;
    }
}
