package org.spoc.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;

import java.util.regex.Pattern;

/**
 * Understands telephone numbers as people write them, keeps them in E.164, and says why one cannot be right.
 * Safe for any number of threads; the numbering plans are loaded once.
 */
public final class PhoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern FRENCH_EXTENSION = Pattern.compile("(?i)\\s*,?\\s*\\bposte\\s+(?=\\d)");

    private PhoneNumbers() {
    }

    /**
     * @param text the number as written
     * @param defaultRegion ISO 3166-1 alpha-2 of numbers without a country prefix; {@code null} when not known, then
     *     only international numbers are understood
     */
    public static Parsed<PhoneNumber> parse(String text, String defaultRegion) {
        String written = FRENCH_EXTENSION.matcher(text == null ? "" : text).replaceAll(" ext. ");
        try {
            return checked(PLANS.parse(written, defaultRegion), written);
        } catch (NumberParseException refused) {
            return refused(refused.getErrorType(), written, defaultRegion);
        }
    }

    /** For people: "+33 1 42 68 53 00 ext. 12". */
    public static String display(PhoneNumber number) {
        return format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    /** For links: "tel:+33-1-42-68-53-00;ext=12" (RFC 3966). */
    public static String uri(PhoneNumber number) {
        return format(number, PhoneNumberFormat.RFC3966);
    }

    private static Parsed<PhoneNumber> checked(Phonenumber.PhoneNumber number, String text) {
        ValidationResult length = PLANS.isPossibleNumberWithReason(number);
        return switch (length) {
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY -> valid(number, text);
            case TOO_SHORT -> Parsed.refused("phone.tooShort", text);
            case TOO_LONG -> Parsed.refused("phone.tooLong", text);
            case INVALID_COUNTRY_CODE -> Parsed.refused("phone.unknownPrefix", text);
            case INVALID_LENGTH -> Parsed.refused("phone.wrongLength", text);
        };
    }

    private static Parsed<PhoneNumber> valid(Phonenumber.PhoneNumber number, String text) {
        if (!PLANS.isValidNumber(number)) {
            return Parsed.refused("phone.notInUse", text, region(number));
        }
        String extension = number.hasExtension() && !number.getExtension().isEmpty() ? number.getExtension() : null;
        return Parsed.of(new PhoneNumber(PLANS.format(number, PhoneNumberFormat.E164), extension));
    }

    private static String region(Phonenumber.PhoneNumber number) {
        return PLANS.getRegionCodeForCountryCode(number.getCountryCode());
    }

    private static Parsed<PhoneNumber> refused(NumberParseException.ErrorType why, String text, String defaultRegion) {
        return switch (why) {
            case INVALID_COUNTRY_CODE -> international(text) || PLANS.getSupportedRegions().contains(String.valueOf(defaultRegion))
                ? Parsed.refused("phone.unknownPrefix", text)
                : Parsed.refused("phone.regionNeeded", text);
            case NOT_A_NUMBER -> Parsed.refused("phone.notANumber", text);
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Parsed.refused("phone.tooShort", text);
            case TOO_LONG -> Parsed.refused("phone.tooLong", text);
        };
    }

    private static boolean international(String text) {
        return text.strip().startsWith("+");
    }

    private static String format(PhoneNumber number, PhoneNumberFormat format) {
        try {
            Phonenumber.PhoneNumber parsed = PLANS.parse(number.e164(), null);
            number.extensionIfAny().ifPresent(parsed::setExtension);
            return PLANS.format(parsed, format);
        } catch (NumberParseException notE164) {
            throw new IllegalArgumentException("not in E.164: " + number.e164(), notE164);
        }
    }
}
