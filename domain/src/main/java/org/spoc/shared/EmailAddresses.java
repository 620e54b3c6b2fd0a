package org.spoc.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Understands mail addresses (RFC 5321 and 5322 without quoted local parts, comments and address literals, which no
 * customer has) and refuses what could end up as a second address or header line of a mail.
 */
public final class EmailAddresses {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

    private EmailAddresses() {
    }

    /** Spaces around the address and a leading "mailto:" do not matter. */
    public static Parsed<EmailAddress> parse(String text) {
        String trimmed = SPACES_AROUND.matcher(text == null ? "" : text).replaceAll("");
        String address = trimmed.regionMatches(true, 0, "mailto:", 0, 7) ? trimmed.substring(7) : trimmed;
        if (address.isEmpty()) {
            return Parsed.refused("email.empty");
        }
        if (INVISIBLE.matcher(address).find()) {
            return Parsed.refused("email.controlCharacter");
        }
        if (address.length() > LONGEST_ADDRESS) {
            return Parsed.refused("email.tooLong", LONGEST_ADDRESS);
        }
        return atSign(address);
    }

    private static Parsed<EmailAddress> atSign(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Parsed.refused("email.noAt", address);
        }
        if (address.indexOf('@') != at || address.contains(",") || address.contains(";")) {
            return Parsed.refused("email.severalAddresses", address);
        }
        return parts(address.substring(0, at), address.substring(at + 1).toLowerCase(Locale.ROOT));
    }

    private static Parsed<EmailAddress> parts(String local, String domain) {
        if (local.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(local).matches()) {
            return Parsed.refused("email.localPart", local);
        }
        String ascii = ascii(domain);
        if (!isDomain(ascii)) {
            return Parsed.refused("email.domain", domain);
        }
        String comparable = local.toLowerCase(Locale.ROOT) + '@' + ascii;
        return comparable.length() > LONGEST_ADDRESS
            ? Parsed.refused("email.tooLong", LONGEST_ADDRESS)
            : Parsed.of(new EmailAddress(local + '@' + domain, comparable));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    private static boolean isDomain(String ascii) {
        int lastDot = ascii.lastIndexOf('.');
        return lastDot > 0 && !ascii.startsWith(".") && !ascii.contains("..")
            && TOP_LEVEL.matcher(ascii.substring(lastDot + 1)).matches();
    }
}
