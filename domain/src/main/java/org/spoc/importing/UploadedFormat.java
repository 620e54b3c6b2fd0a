package org.spoc.importing;

/**
 * What an uploaded file is, decided by its content and never by its name. Kept with the import, so that a resumed one
 * reads exactly the same rows.
 *
 * @param type workbook or text
 * @param charset name of the character set of a text, {@code null} for a workbook
 * @param byteOrderMark whether a text starts with one
 * @param delimiter the one character between the cells of a text, {@code null} for a workbook
 * @param delimiterDeclared whether the text says its delimiter itself in a first line "sep=;"
 * @param sheet name of the sheet that is read, {@code null} for a text
 * @param estimatedRows rows of data below the header: exact for most workbooks, the lines for a text
 * @param undecodable bytes of a text that are not of its character set and are read as U+FFFD
 */
public record UploadedFormat(Type type, String charset, boolean byteOrderMark, String delimiter, boolean delimiterDeclared,
                             String sheet, long estimatedRows, long undecodable) {

    /** The two kinds of file that can be imported. */
    public enum Type { CSV, XLSX }

    public static UploadedFormat workbook(String sheet, long estimatedRows) {
        return new UploadedFormat(Type.XLSX, null, false, null, false, sheet, estimatedRows, 0);
    }
}
