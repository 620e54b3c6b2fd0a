package org.spoc.shared.service;

/** Something is about to be written into the database, in the transaction of this thread. */
public record Writing() {
}
