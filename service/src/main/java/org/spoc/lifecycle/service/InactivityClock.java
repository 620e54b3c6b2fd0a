package org.spoc.lifecycle.service;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.spoc.job.Job;
import org.spoc.job.service.JobRunner;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.party.Party;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Decision;
import org.spoc.user.service.Caller;

/**
 * A customer without a purchase for 365 days becomes inactive; the rule is {@code Criterion.NO_RECENT_PURCHASE}, here
 * is only the clock that asks. Batches are claimed in the database, so any number of nodes may run it at once.
 */
@Stateless
public class InactivityClock {

    private static final int BATCH = 100;

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Policies policies;
    @Inject
    private FactsOfParties factsOfParties;
    @Inject
    private Clock clock;
    @Inject
    private JobRunner runner;
    @Inject
    private Caller caller;
    @Resource
    private SessionContext self;

    @Schedule(hour = "*", minute = "7", persistent = false, info = "INACTIVITY")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        caller.actAsClock();
        runner.run(Job.INACTIVITY, ChronoUnit.HOURS, this::moveAll);
    }

    private long moveAll() {
        InactivityClock batches = self.getBusinessObject(InactivityClock.class);
        long moved = 0;
        int batch;
        do {
            batch = batches.moveBatch();
            moved += batch;
        } while (batch == BATCH);
        return moved;
    }

    /** Moves at most a batch of customers, in a transaction of its own. @return how many there were */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int moveBatch() {
        return moveWithin();
    }

    /** Moves at most a batch of customers, in the transaction of the caller. @return how many there were */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int moveWithin() {
        Policy policy = policies.inForce();
        List<Long> quiet = claim(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(policy.inactiveAfterDays()));
        var facts = factsOfParties.of(quiet);
        quiet.forEach(party -> move(entities.find(Party.class, party), facts.get(party), policy));
        return quiet.size();
    }

    /** Narrows only, as {@code Facts.quietSince} counts; the criterion decides. */
    private List<Long> claim(LocalDate lastDay) {
        return sql.query("""
                select id from party where stage = 'CUSTOMER' and erased_at is null
                  and coalesce(last_purchase_on, (stage_since at time zone 'UTC')::date) <= ?
                order by id limit ? for update skip locked
                """, lastDay, BATCH).list(row -> row.id("id"));
    }

    private void move(Party party, Facts facts, Policy policy) {
        Decision decision = Decision.bySystem(Channel.CLOCK, clock.instant());
        party.moveTo(Stage.INACTIVE, facts, policy, Origin.CLOCK, decision).forEach(entities::persist);
    }
}
