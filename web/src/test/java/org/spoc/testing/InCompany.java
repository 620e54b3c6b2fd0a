package org.spoc.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.spoc.checker.service.ConsistencyChecker;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.deal.service.Opportunities;
import org.spoc.deal.service.Purchases;
import org.spoc.interaction.Interaction;
import org.spoc.interaction.service.Interactions;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.service.Erasure;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.Registration;
import org.spoc.shared.RuleBroken;
import org.spoc.user.Channel;
import org.spoc.user.Role;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.Users;

/**
 * A company with its people, in the running application. Whatever somebody does is a request of its own, so that nobody
 * inherits what was found out about another caller.
 */
public abstract class InCompany extends InContainer {

    private static final AtomicLong NAMES = new AtomicLong(System.currentTimeMillis() % 100_000_000);

    /** A business unit: a lead and contacts who share the intake team, and a fallback team of the lead alone. */
    protected record Office(long unit, long lead, List<Long> contacts, long team, long fallback) {

        public long ann() {
            return contacts.get(0);
        }

        public long ben() {
            return contacts.get(1);
        }
    }

    protected interface Work<T> {
        T run() throws Exception;
    }

    protected interface Deed {
        void run() throws Exception;
    }

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ThreadFactory threads;
    @Inject
    private Instance<RequestContextController> requests;
    @Inject
    private Caller caller;
    @Inject
    protected Users users;
    @Inject
    protected Teams teams;
    @Inject
    protected Absences absences;
    @Inject
    protected PartyRegister register;
    @Inject
    protected Erasure erasure;
    @Inject
    protected PartyFile file;
    @Inject
    protected ContactOwnership ownership;
    @Inject
    protected StageTransitions transitions;
    @Inject
    protected Interactions interactions;
    @Inject
    protected Opportunities opportunities;
    @Inject
    protected Purchases purchases;

    private ExecutorService desks;

    @AfterEach
    void close() {
        if (desks != null) {
            desks.shutdownNow();
        }
    }

    /** Does something in the name of a user, in a request of its own. */
    protected <T> T as(long user, Work<T> work) {
        try {
            return submit(user, work).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException meant ? meant : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    protected void does(long user, Deed deed) {
        as(user, () -> {
            deed.run();
            return null;
        });
    }

    /** What the rules say to this user's attempt; null when they let it pass. */
    protected RuleBroken refusal(long user, Deed deed) {
        try {
            does(user, deed);
            return null;
        } catch (RuleBroken refused) {
            return refused;
        }
    }

    /** Sixteen people at once, each with so many turns; what each turn came to. */
    protected <T> List<T> atOnce(int turns, IntFunction<Long> who, IntFunction<Work<T>> work) throws Exception {
        var running = new ArrayList<Future<List<T>>>();
        for (int desk = 0; desk < 16; desk++) {
            int number = desk;
            running.add(desks().submit(() -> turns(turns, who.apply(number), work, number)));
        }
        var outcomes = new ArrayList<T>();
        for (Future<List<T>> one : running) {
            outcomes.addAll(one.get());
        }
        return outcomes;
    }

    private <T> List<T> turns(int turns, long user, IntFunction<Work<T>> work, int desk) throws Exception {
        var outcomes = new ArrayList<T>();
        for (int turn = 0; turn < turns; turn++) {
            outcomes.add(request(user, work.apply(desk + turn)).call());
        }
        return outcomes;
    }

    private <T> Future<T> submit(long user, Work<T> work) {
        return desks().submit(request(user, work));
    }

    private <T> Callable<T> request(long user, Work<T> work) {
        return () -> {
            RequestContextController request = requests.get();
            request.activate();
            try {
                caller.actAs(user, Channel.PAGE);
                return work.run();
            } finally {
                request.deactivate();
            }
        };
    }

    private ExecutorService desks() {
        if (desks == null) {
            desks = Executors.newFixedThreadPool(16, threads);
        }
        return desks;
    }

    protected long admin() {
        return number("select id from app_user where login = 'admin'");
    }

    protected Office office(int contacts) {
        long unit = as(admin(), () -> teams.createUnit("Unit " + name()));
        long lead = user(unit, null, Role.LEAD);
        var members = new ArrayList<Long>();
        for (int i = 0; i < contacts; i++) {
            members.add(user(unit, null, Role.CONTACT));
        }
        long team = team(unit, lead, Set.copyOf(members));
        long fallback = team(unit, lead, Set.of());
        does(admin(), () -> {
            teams.intake(unit, team);
            teams.fallback(unit, fallback);
        });
        return new Office(unit, lead, members, team, fallback);
    }

    protected long team(long unit, long lead, Set<Long> members) {
        return as(admin(), () -> teams.create("Team " + name(), unit, lead, members));
    }

    protected long user(long unit, Integer capacity, Role... roles) {
        String login = name();
        return as(admin(), () -> users.create(new UserDetails(login, "User " + login, null, null, "en", "UTC", unit,
                Set.of(roles), Set.of(), capacity), null));
    }

    protected void isAway(long user, Long deputy) {
        does(admin(), () -> absences.enter(user, today(), today(), deputy, null));
    }

    protected static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    protected static String name() {
        return "n" + NAMES.incrementAndGet();
    }

    protected static PartyDetails person() {
        return details(PartyKind.PERSON, "Person " + name(), name() + "@example.org");
    }

    protected static PartyDetails organisation() {
        return details(PartyKind.ORGANISATION, "Organisation " + name(), name() + "@example.org");
    }

    private static PartyDetails details(PartyKind kind, String name, String mail) {
        return new PartyDetails(kind, name, null, null, List.of(mail), null, null, "FR", "Besançon", null, null, null, null,
                null, null, null, null, null, null, null);
    }

    /** A party of this owner, registered by the administrator. */
    protected long partyOf(long owner) {
        return as(admin(), () -> register.register(Registration.of(person(), Owner.user(owner))));
    }

    protected long organisationOf(long owner) {
        return as(admin(), () -> register.register(Registration.of(organisation(), Owner.user(owner))));
    }

    protected long memberOf(long organisation) {
        return as(admin(), () -> register.register(new Registration(person(), null, Map.of(), organisation, null, null, null, null)));
    }

    /** The owner records all that a prospect needs. */
    protected void qualifies(long owner, long party) {
        does(owner, () -> {
            interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, null, "They called", null));
            interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.OUT, null, "We called", null));
            register.qualify(party, null, 80, null, null, true);
        });
    }

    protected long opens(long owner, long party) {
        return as(owner, () -> opportunities.open(party, new Opportunity.Details("Forklifts", "twelve", BigDecimal.TEN, "EUR", today().plusDays(30))));
    }

    protected void buys(long owner, long party, LocalDate day) {
        does(owner, () -> purchases.record(party, new Purchase.Details(day, BigDecimal.ONE, "EUR", "a forklift", null)));
    }

    protected Owner ownerOf(long party) {
        return new Owner(Owner.Kind.valueOf(text("select owner_kind from party where id = ?", party)),
                number("select owner_id from party where id = ?", party));
    }

    protected String stageOf(long party) {
        return text("select stage from party where id = ?", party);
    }

    /** Everything that is stored of a party and must not change when something is refused. */
    protected String stored(long party) {
        return text("select p::text || (select count(*) from ledger_entry where party_id = p.id) || '/'"
                + " || (select count(*) from stage_entry where party_id = p.id) || '/'"
                + " || (select count(*) from interaction where party_id = p.id) || '/'"
                + " || (select count(*) from opportunity where party_id = p.id) || '/'"
                + " || (select count(*) from purchase where party_id = p.id) || '/'"
                + " || (select count(*) from consent where party_id = p.id) from party p where id = ?", party);
    }

    protected long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    protected String text(String sql, Object... values) {
        return texts(sql, values).get(0);
    }

    /** The first column of every row. */
    protected List<String> texts(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = statement.executeQuery();
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected List<ConsistencyChecker.Result> checked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ConsistencyChecker.check(connection);
        }
    }
}
