package org.spoc.importing.service;

import java.util.List;
import java.util.Map;
import org.spoc.importing.Field;
import org.spoc.importing.RowReason;
import org.spoc.shared.Invalid;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;

/** Why a rule of the product refused a row, said in fields of the file. */
final class Refusal {

    private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("name", Field.NAME),
            Map.entry("givenName", Field.GIVEN_NAME), Map.entry("familyName", Field.FAMILY_NAME),
            Map.entry("emails", Field.EMAIL), Map.entry("phones", Field.PHONE), Map.entry("country", Field.COUNTRY),
            Map.entry("city", Field.CITY), Map.entry("language", Field.LANGUAGE), Map.entry("source", Field.SOURCE),
            Map.entry("industry", Field.INDUSTRY), Map.entry("employees", Field.EMPLOYEES), Map.entry("parent", Field.PARENT),
            Map.entry("organisation", Field.ORGANISATION), Map.entry("owner", Field.OWNER), Map.entry("tags", Field.TAGS),
            Map.entry("notes", Field.NOTES), Map.entry("score", Field.SCORE), Map.entry("key", Field.KEY),
            Map.entry("kind", Field.KIND), Map.entry("mail", Field.MAIL), Map.entry("login", Field.LOGIN),
            Map.entry("phone", Field.PHONE), Map.entry("timeZone", Field.TIME_ZONE), Map.entry("skills", Field.SKILLS),
            Map.entry("roles", Field.ROLE), Map.entry("inquiredAt", Field.INQUIRED_AT), Map.entry("street", Field.STREET),
            Map.entry("postalCode", Field.POSTAL_CODE), Map.entry("region", Field.REGION), Map.entry("unit", Field.UNIT), Map.entry("lead", Field.LEAD));

    private Refusal() {
    }

    static List<RowReason> of(RuleBroken broken) {
        if (broken instanceof Invalid invalid && !invalid.problems().isEmpty()) {
            return invalid.problems().stream().map(problem -> new RowReason(field(problem.member()),
                    Reason.of(problem.code(), problem.arguments().toArray()))).toList();
        }
        return List.of(new RowReason(null, Reason.of(broken.code(), broken.arguments())));
    }

    /** "emails[0]" is told by the field of mail addresses, "addresses[0].street" by that of streets. */
    private static Field field(String member) {
        return FIELDS.get(member.replaceFirst("^addresses\\[\\d+]\\.", "").replaceAll("[\\[.].*", ""));
    }
}
