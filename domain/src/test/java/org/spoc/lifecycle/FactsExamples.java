package org.spoc.lifecycle;

import java.time.LocalDate;

/** Facts of a party as tests need them: nothing is known until it is said. */
public final class FactsExamples {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-12");

    private int contactPoints;
    private int allowed;
    private int inbound;
    private int outbound;
    private boolean inquired;
    private Integer score;
    private boolean needKnown;
    private boolean authorityKnown;
    private boolean accepted;
    private int open;
    private int complete;
    private int purchases;
    private LocalDate lastPurchase;
    private LocalDate stageSince = TODAY;
    private boolean reason;

    private FactsExamples() {
    }

    public static FactsExamples nothingKnown() {
        return new FactsExamples();
    }

    /** Everything that the way to CUSTOMER asks for. */
    public static FactsExamples readyToBuy() {
        return nothingKnown().reachable(2, 1).talked(1, 1).score(60).accepted().opportunities(1, 1).boughtOn(TODAY);
    }

    public FactsExamples reachable(int points, int allowedPoints) {
        contactPoints = points;
        allowed = allowedPoints;
        return this;
    }

    public FactsExamples talked(int in, int out) {
        inbound = in;
        outbound = out;
        return this;
    }

    public FactsExamples inquired() {
        inquired = true;
        return this;
    }

    public FactsExamples score(Integer points) {
        score = points;
        return this;
    }

    public FactsExamples needKnown() {
        needKnown = true;
        return this;
    }

    public FactsExamples authorityKnown() {
        authorityKnown = true;
        return this;
    }

    public FactsExamples accepted() {
        accepted = true;
        return this;
    }

    public FactsExamples opportunities(int openOnes, int completeOnes) {
        open = openOnes;
        complete = completeOnes;
        return this;
    }

    public FactsExamples boughtOn(LocalDate day) {
        purchases = 1;
        lastPurchase = day;
        return this;
    }

    public FactsExamples inStageSince(LocalDate day) {
        stageSince = day;
        return this;
    }

    public FactsExamples withReason() {
        reason = true;
        return this;
    }

    public Facts facts() {
        return new Facts(contactPoints, allowed, inbound, outbound, inquired, score, needKnown, authorityKnown, accepted,
                open, complete, purchases, lastPurchase, stageSince, TODAY, reason);
    }
}
