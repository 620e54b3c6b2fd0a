package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.KnownParties;
import org.spoc.party.service.KnownParty;
import org.spoc.party.service.PartyRegister;
import org.spoc.shared.Reason;
import org.spoc.shared.SearchText;

/** Finds the organisations that rows have named, once all rows are in, and ties parties to them. */
@ApplicationScoped
class LinkResolver {

    @Inject
    private KnownParties known;
    @Inject
    private PartyRegister register;
    @Inject
    private Visibility visibility;
    @Inject
    private ImportRecords records;

    /** Ties one party, in the transaction of the caller; an organisation that is not there is noted. */
    void tie(ImportRun run, Link link) {
        List<KnownParty> named = named(link.organisation());
        if (named.size() != 1) {
            warn(run, link, named.isEmpty() ? unknown(link) : Reason.of("import.organisationAmbiguous", link.organisation()));
        } else if (tie(link, named.get(0)) && link.unchangedBefore()) {
            records.nowUpdated(run.job());
        }
        records.done(run.job(), link);
    }

    /** A rule refused the tie. */
    void refused(ImportRun run, Link link, String code) {
        warn(run, link, Reason.of("party.parentInCircle".equals(code) ? "import.parentInCircle" : "import.notTied", link.organisation()));
        records.done(run.job(), link);
    }

    static Reason unknown(Link link) {
        return Reason.of(link.kind() == Link.Kind.PARENT ? "import.parentUnknown" : "import.organisationUnknown", link.organisation());
    }

    boolean exists(String organisation) {
        return !named(organisation).isEmpty();
    }

    private void warn(ImportRun run, Link link, Reason reason) {
        records.warn(run.job(), reason, 1, Long.toString(link.row()));
    }

    private List<KnownParty> named(String organisation) {
        String name = SearchText.of(organisation);
        List<Long> ids = known.organisationsNamed(List.of(name)).getOrDefault(name, List.of());
        return known.byId(ids).values().stream().filter(party -> visibility.seen().reaches(party.owner())).toList();
    }

    private boolean tie(Link link, KnownParty organisation) {
        if (link.kind() == Link.Kind.PARENT) {
            PartyDetails details = known.byId(List.of(link.party())).get(link.party()).details();
            return register.change(link.party(), null, details.under(organisation.id()));
        }
        if (register.belongs(link.party(), organisation.id())) {
            return false;
        }
        register.affiliate(link.party(), organisation.id(), null, null, link.apart());
        return true;
    }
}
