package org.spoc.report.api;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.spoc.ownership.api.OwnerParameter;
import org.spoc.ownership.service.Owners;
import org.spoc.party.Countries;
import org.spoc.report.service.FunnelFilter;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Parameters;
import org.spoc.user.service.Caller;

/** The period, whose days are those of UTC, and what narrows the funnel. Without a period: the last 90 days. */
public class FunnelParameters {

    private static final int USUAL_DAYS = 90;

    @QueryParam("from")
    private String from;
    @QueryParam("to")
    private String to;
    @QueryParam("source")
    private String source;
    @QueryParam("owner")
    private String owner;
    @QueryParam("team")
    private String team;
    @QueryParam("country")
    private String country;

    FunnelFilter filter(Owners owners, Caller caller, Clock clock) {
        if (country != null && !Countries.isCode(country)) {
            throw Invalid.member("country", "country.notACode", country);
        }
        if (team != null && !team.matches("\\d{1,18}")) {
            throw Invalid.member("team", "json.notAWholeNumber");
        }
        LocalDate given = Parameters.day("to", to);
        LocalDate last = given == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : given;
        LocalDate first = Parameters.day("from", from);
        return new FunnelFilter(first == null ? last.minusDays(USUAL_DAYS - 1) : first, last, ZoneOffset.UTC, source,
                OwnerParameter.read(owner, owners, caller), team == null ? null : Long.valueOf(team), country);
    }
}
