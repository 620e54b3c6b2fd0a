package org.spoc.importing.service;

/**
 * How large an uploaded file may be. Beyond any of these it is refused with a reason, before anything is written.
 */
final class Limits {

    /** Bytes of a file: 200 MiB. */
    static final long FILE = 200L << 20;
    static final int COLUMNS = 300;
    /** Characters of one cell, as in a workbook. */
    static final int CELL = 32_767;
    /** Parts of a workbook. */
    static final int PARTS = 10_000;
    /** Bytes of all parts of a workbook together when inflated: 1 GiB. */
    static final long INFLATED = 1L << 30;
    /** Bytes that one byte of a part may become, once it has become {@link #SMALL_PART}. Deflate reaches 1,032, sheets of data 10 to 50. */
    static final long RATIO = 200;
    static final long SMALL_PART = 16L << 20;
    /** Letters of all shared strings, 64 Mi: they are kept while the sheet is read. */
    static final long SHARED_STRINGS = 64L << 20;
    /** Texts among the shared strings: each costs about 60 bytes beside its letters, which take one or two bytes each. */
    static final int SHARED_STRING_COUNT = 2_000_000;
    /** Bytes of one tag or of one text in a part: room for the longest cell with every letter escaped. */
    static final int RUN = 384 << 10;
    static final int NESTING = 64;
    /** Different names of elements and attributes: the parser remembers each. */
    static final int NAMES = 10_000;
    /** Columns that a sheet can have at all. */
    static final int SHEET_COLUMNS = 16_384;
    /** Array formulas: the reader compares each of them with every cell. */
    static final int ARRAY_FORMULAS = 1_000;
    /** Styles and number formats: kept in memory. */
    static final int STYLES = 70_000;

    private Limits() {
    }
}
