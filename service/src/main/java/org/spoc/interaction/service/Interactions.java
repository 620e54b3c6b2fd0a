package org.spoc.interaction.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.spoc.interaction.Interaction;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Shape;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;

/** Calls, e-mails, meetings, visits, messages and notes of a party. */
@Settled
@Stateless
public class Interactions {

    private static final String SELECT = """
            select i.id, i.type, i.direction, i.happened_at, i.subject, i.body, u.name as recorded_by, b.name as on_behalf_of
            from interaction i left join app_user u on u.id = i.recorded_by left join app_user b on b.id = i.on_behalf_of
            """;

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private Shape shape;
    @Inject
    private Clock clock;

    /** @return the id of the interaction */
    public long record(long party, Interaction.Details details) {
        Party with = visibility.toChange(party, Permission.EDIT_PARTIES);
        shape.check(details);
        if (details.at() != null && details.at().isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw Invalid.member("at", "shape.notInFuture");
        }
        var interaction = new Interaction(party, details, visibility.decision(with, null));
        entities.persist(interaction);
        return interaction.getId();
    }

    /**
     * Interactions of a party, latest first.
     *
     * @param after id of the interaction at which the page before ended; null for the first page
     */
    public List<InteractionRow> of(long party, Long after, int limit) {
        visibility.requireSeen(party);
        return sql.query(SELECT).add("where i.party_id = ?", party)
                .addIf(after != null, "and (i.happened_at, i.id) < (select happened_at, id from interaction where id = ?)", after)
                .add("order by i.happened_at desc, i.id desc limit ?", limit).list(Interactions::row);
    }

    /** @throws NotFound when the party, as far as the caller sees it, has no such interaction */
    public InteractionRow one(long party, long id) {
        visibility.requireSeen(party);
        return sql.query(SELECT).add("where i.party_id = ? and i.id = ?", party, id).first(Interactions::row)
                .orElseThrow(() -> new NotFound("interaction", id));
    }

    private static InteractionRow row(Row row) {
        return new InteractionRow(row.id("id"), row.constant("type", Interaction.Type.class),
                row.constant("direction", Interaction.Direction.class), row.instant("happened_at"), row.text("subject"),
                row.text("body"), row.text("recorded_by"), row.text("on_behalf_of"));
    }
}
