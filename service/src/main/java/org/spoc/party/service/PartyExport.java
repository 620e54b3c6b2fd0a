package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.Presence;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Lists of parties on their way out: the same parties in the same order as {@link PartyList} shows them, all of them. */
@Settled
@Stateless
public class PartyExport {

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private PartyNarrowing narrowing;
    @Inject
    private Presence presence;

    /** To be asked before anything is sent. @throws org.spoc.shared.Forbidden when the caller may not export */
    public void check() {
        caller.require(Permission.EXPORT);
    }

    /** Hands over one party after the other; memory does not grow with their number. */
    public void each(PartyFilter filter, PartyOrder order, Consumer<PartyRow> taker) {
        caller.require(Permission.EXPORT);
        StandIns standIns = presence.now();
        narrowing.narrow(sql.query(PartyRows.SELECT), filter).add(order.orderBy()).each(row -> taker.accept(PartyRows.row(row, standIns)));
    }
}
