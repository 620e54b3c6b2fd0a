package org.spoc.administration.service;

import java.io.Serializable;
import org.spoc.administration.Setting;
import org.spoc.administration.Source;

/**
 * A setting in force.
 *
 * @param source where it comes from
 * @param given whether there is any value
 * @param value never that of a secret; null when there is none
 */
public record SettingRow(Setting setting, Source source, boolean given, String value) implements Serializable {
}
