package org.spoc.importing.service;

import java.io.Closeable;
import java.util.Optional;

/**
 * The rows of a file from the first to the last, whatever kind of file it is.
 */
interface RawRows extends Closeable {

    /** The next row, blank or not; empty after the last. */
    Optional<RawRow> next();
}
