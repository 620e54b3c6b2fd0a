package org.spoc.work.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A colleague who is away today.
 *
 * @param until last day away, included
 * @param standIn name of who acts; null when nobody in the whole chain is in
 * @param standsInMyself whether whoever looks is the one who acts
 */
public record AwayToday(long user, String name, LocalDate until, String standIn, boolean standsInMyself) implements Serializable {
}
