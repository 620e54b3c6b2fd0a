package org.spoc.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.FollowUps;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Directory;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyViews;
import org.spoc.party.service.Registration;
import org.spoc.party.service.ViewSharing;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.service.UserDetails;

/** What nobody can have meant is refused by the name of the member, whichever service it is given to. */
class InputIT extends InCompany {

    private static final String UNSEEN = "\u200B\u2060";
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject
    private FollowUps followUps;
    @Inject
    private PartyViews views;
    @Inject
    private Directory directory;
    @Inject
    private Sql sql;

    private Office office;
    private long party;

    @BeforeEach
    void open() {
        office = office(2);
        party = partyOf(office.ann());
    }

    @Test
    void invisibleTextIsNoName() {
        assertThat(told(() -> register.register(Registration.of(named(UNSEEN, null), Owner.user(office.ann()))))).contains("name shape.unseen");
        assertThat(told(() -> register.register(Registration.of(named("Acme", "\u3164"), Owner.user(office.ann()))))).contains("city shape.unseen");
        assertThat(told(() -> interactions.record(party, call(UNSEEN, null)))).containsExactly("subject shape.unseen");
        assertThat(told(() -> followUps.promise(party, new FollowUp.Details(UNSEEN, null, today(), null, null)))).containsExactly("title shape.unseen");
        assertThat(told(() -> opportunities.open(party, new Opportunity.Details(UNSEEN, null, null, null, null)))).containsExactly("title shape.unseen");
        assertThat(told(() -> register.consent(party, ConsentChannel.CALL, true, UNSEEN))).containsExactly("source shape.unseen");
        assertThat(told(() -> views.save(new PartyViews.Wish(UNSEEN, "", ViewSharing.MINE, null)))).containsExactly("name shape.unseen");
        assertThat(toldAdmin(() -> teams.create(UNSEEN, office.unit(), office.lead(), Set.of()))).containsExactly("name shape.unseen");
        assertThat(toldAdmin(() -> users.create(employee(name(), UNSEEN), null))).containsExactly("name shape.unseen");
    }

    @Test
    void aConsentNamesItsChannel() {
        assertThat(told(() -> register.consent(party, null, true, "call"))).containsExactly("channel shape.NotNull");
    }

    @Test
    void nobodyHasAnAddressThatCannotBeKept() {
        assertThat(as(office.ann(), () -> directory.whoHas(List.of("ann\0@acme.example", "\uD800@acme.example")))).isEmpty();
    }

    @Test
    void invisibleTextIsNoReason() {
        String before = stored(party);

        assertThat(toldAdmin(() -> ownership.transfer(party, null, Owner.user(office.ben()), UNSEEN))).containsExactly("reason shape.unseen");
        assertThat(told(() -> transitions.move(party, null, Stage.DISQUALIFIED, "\u00A0"))).containsExactly("reason shape.unseen");
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void aLineHoldsNoControlCharacterAndANoteHoldsLines() {
        assertThat(told(() -> interactions.record(party, call("two\nlines", null)))).containsExactly("subject shape.lineBreak");
        assertThat(told(() -> interactions.record(party, call("exe\u202Egnp", "x\u0000y")))).containsExactly("body shape.control", "subject shape.direction");

        long kept = as(office.ann(), () -> interactions.record(party, call("Family 👩\u200D👧", "one\r\n\ttwo")));

        assertThat(text("select subject || '|' || body from interaction where id = ?", kept)).isEqualTo("Family 👩\u200D👧|one\r\n\ttwo");
    }

    @Test
    void nothingThatPostgresqlCannotKeepReachesIt() {
        var refusal = refusal(office.ann(), () -> sql.query("select 1 where ? = ''", "a\0b").exists());

        assertThat(refusal).isInstanceOf(Invalid.class);
        assertThat(((Invalid) refusal).problems().get(0).code()).isEqualTo("json.unusableCharacter");
    }

    @Test
    void daysThatNobodyMeansAreRefused() {
        Instant longAgo = Instant.parse("0001-01-01T00:00:00Z");
        assertThat(told(() -> interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, longAgo, "x", null))))
                .containsExactly("at shape.tooEarly");
        assertThat(told(() -> purchases.record(party, bought(LONG_AGO, "1", "EUR")))).containsExactly("boughtOn shape.tooEarly");
        assertThat(told(() -> purchases.record(party, bought(NEVER, "1", "EUR")))).containsExactly("boughtOn shape.notInFuture");
        assertThat(told(() -> opportunities.open(party, deal("1", "EUR", NEVER)))).containsExactly("expectedOn shape.tooLate");
        assertThat(told(() -> followUps.promise(party, new FollowUp.Details("x", null, NEVER, LONG_AGO, null))))
                .containsExactly("dueOn shape.tooLate", "remindOn shape.tooEarly");
        assertThat(told(() -> absences.enter(office.ann(), LONG_AGO, today(), null, null))).containsExactly("firstDay shape.tooEarly");
        assertThat(told(() -> absences.enter(office.ann(), today(), NEVER, null, null))).containsExactly("lastDay shape.tooLate");
    }

    @Test
    void nothingIsPostponedForEver() {
        long due = as(office.ann(), () -> followUps.promise(party, new FollowUp.Details("x", null, today(), null, null)));

        assertThat(told(() -> followUps.postpone(due, null, NEVER))).containsExactly("dueOn shape.tooLate");
    }

    @Test
    void moneyIsMoreThanNothingInACurrencyThatIs() {
        assertThat(told(() -> purchases.record(party, bought(today(), "0", "EUR")))).containsExactly("amount shape.Positive");
        assertThat(told(() -> purchases.record(party, bought(today(), "-1", "EUR")))).containsExactly("amount shape.Positive");
        assertThat(told(() -> opportunities.open(party, deal("0", "EUR", null)))).containsExactly("amount shape.Positive");
        assertThat(told(() -> purchases.record(party, bought(today(), "1", "eur")))).containsExactly("currency deal.currencyInCapitals");
        assertThat(told(() -> purchases.record(party, bought(today(), "1", null)))).containsExactly("currency deal.currencyMissing");
        assertThat(told(() -> opportunities.open(party, deal("1", null, null)))).containsExactly("currency deal.currencyMissing");
        assertThat(told(() -> opportunities.open(party, deal(null, "QQQ", null)))).containsExactly("currency deal.unknownCurrency");
    }

    @Test
    void aDeputyWhoNeverWasIsNotOneWhoLeft() {
        assertThat(told(() -> absences.enter(office.ann(), today(), today(), 987_654_321L, null))).containsExactly("deputy absence.deputyUnknown");
    }

    @Test
    void whoWantsTheSameNameAtTheSameMomentIsToldPolitely() throws Exception {
        String login = name();
        String mail = name() + "@example.org";
        List<LogRecord> loud = Collections.synchronizedList(new java.util.ArrayList<>());
        Handler ear = listening(loud);
        Logger.getLogger("").addHandler(ear);
        try {
            assertThat(outcomes(turn -> users.create(employee(login, "Twin"), null))).containsExactlyInAnyOrderElementsOf(oneOf("user.loginTaken"));
            assertThat(outcomes(turn -> users.create(withMail(name(), mail), null))).containsExactlyInAnyOrderElementsOf(oneOf("user.mailTaken"));
            assertThat(outcomes(turn -> teams.create(login, office.unit(), office.lead(), Set.of()))).containsExactlyInAnyOrderElementsOf(oneOf("name.taken"));
            assertThat(outcomes(turn -> teams.createUnit(login))).containsExactlyInAnyOrderElementsOf(oneOf("name.taken"));
            assertThat(outcomes(turn -> views.save(new PartyViews.Wish(login, "", ViewSharing.MINE, null)))).containsExactlyInAnyOrderElementsOf(oneOf("view.nameTaken"));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertThat(loud).extracting(LogRecord::getThrown).filteredOn(each -> each != null).isEmpty();
    }

    @Test
    void aNoteToOneselfIsNoContact() {
        does(office.ann(), () -> {
            interactions.record(party, new Interaction.Details(Interaction.Type.NOTE, Interaction.Direction.IN, null, "Thought of them", null));
            interactions.record(party, new Interaction.Details(Interaction.Type.NOTE, Interaction.Direction.OUT, null, "Thought again", null));
        });
        var move = as(office.ann(), () -> transitions.moves(party)).stream().filter(each -> each.missing().stream()
                .anyMatch(finding -> finding.criterion() == org.spoc.lifecycle.Criterion.TWO_WAY_CONTACT)).findFirst().orElseThrow();

        assertThat(move.missing()).anyMatch(finding -> finding.criterion() == org.spoc.lifecycle.Criterion.TWO_WAY_CONTACT && finding.seen().equals("0/0"));
        assertThat(move.missing()).anyMatch(finding -> finding.criterion() == org.spoc.lifecycle.Criterion.SHOWED_INTEREST && finding.seen().equals("0"));
    }

    private interface Act {
        Object of(int turn);
    }

    private List<String> outcomes(Act act) throws Exception {
        return atOnce(1, desk -> admin(), turn -> () -> {
            try {
                act.of(turn);
                return "done";
            } catch (Invalid refused) {
                return refused.problems().get(0).code();
            }
        });
    }

    /** One has it and fifteen are told. */
    private static List<String> oneOf(String code) {
        var all = new java.util.ArrayList<>(Collections.nCopies(15, code));
        all.add("done");
        return all;
    }

    private static Handler listening(List<LogRecord> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                heard.add(said);
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private List<String> told(Deed deed) {
        return problems(refusal(office.ann(), deed));
    }

    private List<String> toldAdmin(Deed deed) {
        return problems(refusal(admin(), deed));
    }

    private static List<String> problems(RuleBroken refused) {
        assertThat(refused).isInstanceOf(Invalid.class);
        return ((Invalid) refused).problems().stream().map(each -> each.member() + " " + each.code()).toList();
    }

    private UserDetails employee(String login, String shown) {
        return new UserDetails(login, shown, null, null, "en", "UTC", BusinessUnit.MAIN, Set.of(Role.CONTACT), Set.of(), null);
    }

    private UserDetails withMail(String login, String mail) {
        return new UserDetails(login, "User " + login, mail, null, "en", "UTC", BusinessUnit.MAIN, Set.of(Role.CONTACT), Set.of(), null);
    }

    private static PartyDetails named(String name, String city) {
        return new PartyDetails(PartyKind.ORGANISATION, name, null, null, null, null, null, null, city, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    private static Interaction.Details call(String subject, String body) {
        return new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, null, subject, body);
    }

    private static Purchase.Details bought(LocalDate day, String amount, String currency) {
        return new Purchase.Details(day, new BigDecimal(amount), currency, "a forklift", null);
    }

    private static Opportunity.Details deal(String amount, String currency, LocalDate expected) {
        return new Opportunity.Details("Forklifts", null, amount == null ? null : new BigDecimal(amount), currency, expected);
    }
}
