package org.spoc.importing;

import org.spoc.shared.Reason;

/**
 * Why a row was not taken, or what was left out of it.
 *
 * @param field what it is about; {@code null} for the row as a whole
 */
public record RowReason(Field field, Reason reason) {

    public static RowReason of(String code, Object... arguments) {
        return new RowReason(null, Reason.of(code, arguments));
    }

    public static RowReason of(Field field, String code, Object... arguments) {
        return new RowReason(field, Reason.of(code, arguments));
    }
}
