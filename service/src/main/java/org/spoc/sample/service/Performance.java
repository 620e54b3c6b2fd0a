package org.spoc.sample.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.deal.service.Opportunities;
import org.spoc.deal.service.Purchases;
import org.spoc.interaction.service.Interactions;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.ExternalKey;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.Registration;
import org.spoc.user.Channel;

/** Carries the scenes out, each by the service and with the rights that a user has for it. */
@Dependent
class Performance {

    private static final List<String> SALES = List.of("tom", "camille", "maya");

    /** A deal of a party in the story. */
    private record Deal(long id, Opportunity.Details details, boolean won) {
    }

    @Inject
    private Company company;
    @Inject
    private Cast cast;
    @Inject
    private Desk desk;
    @Inject
    private PartyRegister register;
    @Inject
    private StageTransitions transitions;
    @Inject
    private Interactions interactions;
    @Inject
    private Opportunities opportunities;
    @Inject
    private Purchases purchases;
    @Inject
    private ContactOwnership ownership;
    @Inject
    private Promises promises;

    private final Map<Integer, Long> parties = new HashMap<>();
    private final Map<Integer, Deal> deals = new HashMap<>();

    /** @param day on which the story ends */
    void endsOn(LocalDate day) {
        promises.endOn(day);
    }

    void perform(Scene scene) {
        switch (scene.step()) {
            case REGISTER -> register(scene);
            case MIGRATED -> migrate(scene);
            case LANGUAGE, HANDOVER -> handOn(scene);
            default -> desk.as(cast.actingFor(party(scene), scene.at()), Channel.PAGE, scene.at(), () -> act(scene, party(scene), scene.dice()));
        }
    }

    /** What the acting contact does. */
    private void act(Scene scene, long party, Dice dice) {
        switch (scene.step()) {
            case INBOUND, OUT, MEETING, VISIT, NOTE -> interactions.record(party, Words.with(scene.figure()).interaction(scene, dice));
            case QUALIFY -> qualify(scene, party, dice);
            case OPEN -> open(scene, party, dice);
            case WIN -> close(scene, Opportunity.State.WON);
            case LOSE -> close(scene, Opportunity.State.LOST);
            case BUY -> buy(scene, party, dice);
            case LEAD, PROSPECT, OPPORTUNITY -> transitions.move(party, null, Stage.valueOf(scene.step().name()), null);
            case COLD, REOPEN -> transitions.move(party, null, Stage.SUSPECT, said(scene));
            case RECYCLE -> transitions.move(party, null, Stage.LEAD, said(scene));
            case DISQUALIFY -> transitions.move(party, null, Stage.DISQUALIFIED, said(scene));
            case FORMER -> transitions.move(party, null, Stage.FORMER, said(scene));
            case WINBACK -> transitions.move(party, null, Stage.PROSPECT, said(scene));
            case REFUSED -> tooEarly(party);
            case CONSENT -> register.consent(party, dice.pick(List.of(ConsentChannel.CALL, ConsentChannel.POST)), dice.in100(30), said(scene));
            case PROMISE, KEEP, DROP, NEXT, ASK -> promises.act(scene, party, dice);
            default -> throw new IllegalStateException("nobody knows how to " + scene.step());
        }
    }

    private void register(Scene scene) {
        Figure figure = scene.figure();
        Dice dice = scene.dice();
        if (figure.organisation() != null) {
            long organisation = parties.get(figure.organisation().number());
            desk.as(cast.actingFor(organisation, scene.at()), Channel.PAGE, scene.at(), () -> register(scene, null, organisation, dice));
        } else if (figure.group() != null || dice.in100(30)) {
            desk.as(company.user("ada"), Channel.IMPORT, scene.at(), () -> register(scene, null, null, dice));
        } else if (dice.in100(25)) {
            String finder = dice.pick(SALES);
            desk.as(company.user(finder), Channel.PAGE, scene.at(), () -> register(scene, Owner.user(company.user(finder)), null, dice));
        } else {
            Owner service = dice.in100(8) ? Owner.team(company.team("Customer service")) : null;
            desk.as(company.user("helen"), Channel.REST, scene.at(), () -> register(scene, service, null, dice));
        }
    }

    private void register(Scene scene, Owner owner, Long organisation, Dice dice) {
        Figure figure = scene.figure();
        Long parent = figure.group() == null ? null : parties.get(figure.group().number());
        boolean asked = organisation == null && "Website".equals(figure.base().source()) && dice.in100(30);
        var wanted = new Registration(figure.details(parent, asked ? scene.at().minus(Duration.ofHours(5)) : null), owner, consents(dice),
                null, organisation, organisation == null ? null : dice.pick(List.of(AffiliationRole.values())), null, null, null);
        parties.put(figure.number(), register.register(wanted));
    }

    /** From the system that was used before, where they had been customers for some months. */
    private void migrate(Scene scene) {
        Figure figure = scene.figure();
        Dice dice = scene.dice();
        var key = new ExternalKey("Old CRM", "C-%05d".formatted(10_000 + figure.number()));
        var since = scene.at().minus(Duration.ofDays(dice.between(60, 150)));
        Owner owner = Owner.user(company.user(figure.speaksFrench() ? "sophie" : "oliver"));
        desk.as(company.user("ada"), Channel.IMPORT, scene.at(), () -> parties.put(figure.number(), register.register(new Registration(
                figure.details(null, null), owner, consents(dice), null, null, null, key, Stage.CUSTOMER, since))));
    }

    /** Mail stays allowed, or nobody could become a lead. */
    private static Map<ConsentChannel, Boolean> consents(Dice dice) {
        var consents = new EnumMap<ConsentChannel, Boolean>(ConsentChannel.class);
        if (dice.in100(45)) {
            consents.put(ConsentChannel.EMAIL, true);
            consents.put(ConsentChannel.CALL, dice.in100(70));
        }
        if (dice.in100(20)) {
            consents.put(ConsentChannel.POST, dice.in100(40));
        }
        return consents;
    }

    /** Transfers by the lead of the owner; nothing happens when the party is in the right hands already. */
    private void handOn(Scene scene) {
        long party = party(scene);
        boolean french = scene.figure().speaksFrench();
        boolean fits = scene.step() == Step.HANDOVER ? cast.isOfTeam(party, company.team("Account management")) : cast.speaks(party, french);
        if (!fits) {
            String next = scene.step() == Step.HANDOVER ? french ? "sophie" : "oliver" : french ? "camille" : "tom";
            desk.as(cast.leadOf(party, scene.at()), Channel.PAGE, scene.at(),
                    () -> ownership.transfer(party, null, Owner.user(company.user(next)), said(scene)));
        }
    }

    private void qualify(Scene scene, long party, Dice dice) {
        Integer score = dice.in100(75) ? dice.between(60, 95) : null;
        register.qualify(party, null, score, scene.figure().need(), said(scene), true);
    }

    private void open(Scene scene, long party, Dice dice) {
        LocalDate day = scene.day();
        String title = said(scene).replace("{need}", scene.figure().need());
        var details = new Opportunity.Details(title, scene.figure().need(), BigDecimal.valueOf(dice.between(12, 480) * 100L),
                scene.figure().currency(), day.plusDays(dice.between(25, 100)));
        deals.put(scene.figure().number(), new Deal(opportunities.open(party, details), details, false));
    }

    private void close(Scene scene, Opportunity.State outcome) {
        Deal deal = deals.get(scene.figure().number());
        opportunities.close(deal.id(), null, outcome, said(scene));
        deals.put(scene.figure().number(), new Deal(deal.id(), deal.details(), outcome == Opportunity.State.WON));
    }

    /** What was offered, when a deal was won just before; else something that is ordered again. */
    private void buy(Scene scene, long party, Dice dice) {
        Deal deal = deals.remove(scene.figure().number());
        boolean won = deal != null && deal.won();
        BigDecimal amount = won ? deal.details().amount() : BigDecimal.valueOf(dice.between(4, 90) * 50L);
        purchases.record(party, new Purchase.Details(scene.day(), amount,
                scene.figure().currency(), said(scene), won ? deal.id() : null));
    }

    private void tooEarly(long party) {
        try {
            transitions.move(party, null, Stage.OPPORTUNITY, null);
            throw new IllegalStateException("party " + party + " should have been refused");
        } catch (MoveRefused meant) {
            // the attempt is kept with what was missing
        }
    }

    private static String said(Scene scene) {
        return Words.with(scene.figure()).about(scene.step(), scene.dice());
    }

    private long party(Scene scene) {
        return parties.get(scene.figure().number());
    }
}
