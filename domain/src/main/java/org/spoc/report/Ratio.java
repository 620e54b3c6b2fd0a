package org.spoc.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share with both its numbers, without which a percentage says nothing. */
public record Ratio(long part, long whole) implements Serializable {

    /** With one decimal; null when there is nothing to take a share of. */
    public BigDecimal percent() {
        return whole == 0 ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
