package org.spoc.importing.service;

/**
 * An organisation that a row names. It may stand further down in the file, so it is looked for when all rows are in.
 *
 * @param party whose parent or employer it is; null in a trial
 * @param apart a person keeps the owner it has, because the row names one or it was there before
 * @param unchangedBefore nothing else of the row was new
 */
record Link(long row, Kind kind, Long party, String organisation, boolean apart, boolean unchangedBefore) {

    enum Kind { PARENT, ORGANISATION }
}
