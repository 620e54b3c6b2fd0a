package org.spoc.party.api;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.api.OwnerParameter;
import org.spoc.ownership.service.Owners;
import org.spoc.party.ConsentChannel;
import org.spoc.party.Countries;
import org.spoc.party.PartyKind;
import org.spoc.party.service.LastWord;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.Period;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Parameters;
import org.spoc.user.service.Caller;

/** Which parties are asked for. */
public class PartyConditions {

    private static final Pattern WORD = Pattern.compile("(EMAIL|CALL|POST):(true|false)");

    @QueryParam("stage")
    private String stage;
    @QueryParam("stageBefore")
    private String stageBefore;
    @QueryParam("owner")
    private String owner;
    @QueryParam("team")
    private String team;
    @QueryParam("q")
    private String text;
    @QueryParam("country")
    private String country;
    @QueryParam("source")
    private String source;
    @QueryParam("kind")
    private String kind;
    @QueryParam("tag")
    private String tag;
    @QueryParam("hasEmail")
    private String hasEmail;
    @QueryParam("hasPhone")
    private String hasPhone;
    @QueryParam("consent")
    private String consent;
    @QueryParam("createdFrom")
    private String createdFrom;
    @QueryParam("createdTo")
    private String createdTo;
    @QueryParam("changedFrom")
    private String changedFrom;
    @QueryParam("changedTo")
    private String changedTo;

    PartyFilter filter(Owners owners, Caller caller) {
        if (country != null && !Countries.isCode(country)) {
            throw Invalid.member("country", "country.notACode", country);
        }
        return new PartyFilter(text, Parameters.constant("kind", kind, PartyKind.class),
                Parameters.constant("stage", stage, Stage.class), Parameters.moment("stageBefore", stageBefore),
                OwnerParameter.read(owner, owners, caller), team(), country, source, tag,
                flag("hasEmail", hasEmail), flag("hasPhone", hasPhone), word(),
                new Period(Parameters.moment("createdFrom", createdFrom), Parameters.moment("createdTo", createdTo)),
                new Period(Parameters.moment("changedFrom", changedFrom), Parameters.moment("changedTo", changedTo)));
    }

    private Long team() {
        if (team != null && !team.matches("\\d{1,18}")) {
            throw Invalid.member("team", "json.notAWholeNumber");
        }
        return team == null ? null : Long.valueOf(team);
    }

    private static Boolean flag(String name, String text) {
        return text == null ? null : (Boolean) Parameters.flag(name, text);
    }

    private LastWord word() {
        if (consent == null) {
            return null;
        }
        if (!WORD.matcher(consent).matches()) {
            throw Invalid.member("consent", "json.notOneOf", String.join(", ", Arrays.stream(ConsentChannel.values())
                    .map(channel -> channel + ":true, " + channel + ":false").toList()));
        }
        String[] parts = consent.split(":");
        return new LastWord(ConsentChannel.valueOf(parts[0]), Boolean.parseBoolean(parts[1]));
    }
}
