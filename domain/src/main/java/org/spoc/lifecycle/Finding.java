package org.spoc.lifecycle;

import java.io.Serializable;

/**
 * One criterion with its answer.
 *
 * @param criterion what was asked
 * @param met whether it holds
 * @param seen the value that was seen, for example {@code 1/0}; empty when there is nothing to show
 */
public record Finding(Criterion criterion, boolean met, String seen) implements Serializable {
}
