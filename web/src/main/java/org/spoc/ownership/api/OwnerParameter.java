package org.spoc.ownership.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Owners;
import org.spoc.user.service.Caller;

/** An owner as it stands in an address: {@code user:12}, {@code team:3}, a login, or {@code me}. */
public final class OwnerParameter {

    private static final Pattern NUMBERED = Pattern.compile("(user|team):(\\d{1,18})");

    private OwnerParameter() {
    }

    /** @return null when nothing was asked for */
    public static Owner read(String text, Owners owners, Caller caller) {
        if (text == null) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            long id = Long.parseLong(numbered.group(2));
            return numbered.group(1).equals("user") ? Owner.user(id) : Owner.team(id);
        }
        return text.equals("me") ? Owner.user(caller.id()) : owners.byLogin(text);
    }
}
