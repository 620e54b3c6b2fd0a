package org.spoc.importing;

import java.util.regex.Pattern;

import org.spoc.shared.EmailAddresses;
import org.spoc.shared.PhoneNumbers;

/**
 * What a value looks like when nobody says what it is.
 */
public enum ValueLook {

    MAIL, PHONE, YES_NO, NUMBER, DATE, TEXT;

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[\\d ().-]{7,}.*");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");

    static ValueLook of(String value) {
        if (value.indexOf('@') > 0 && EmailAddresses.parse(value).understood()) {
            return MAIL;
        }
        if (INTERNATIONAL.matcher(value).matches() && PhoneNumbers.parse(value, null).understood()) {
            return PHONE;
        }
        if (CellValues.yesNo(value).understood()) {
            return YES_NO;
        }
        if (DATE_LIKE.matcher(value).matches()) {
            return DATE;
        }
        return CellValues.number(value).understood() ? NUMBER : TEXT;
    }
}
