package org.spoc.lifecycle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The statements that must be true before an arrow may be taken. «May I?» and the act itself ask the same ones (L3).
 * Which of them guard which arrow is {@link Policy}.
 */
public enum Criterion {
    /** There is a way to reach the party that it allows. */
    REACHABLE_WITH_CONSENT((f, p) -> f.allowedContactPoints() > 0,
            f -> f.allowedContactPoints() + "/" + f.contactPoints()),
    /** At least one inbound interaction, or an inquiry. */
    SHOWED_INTEREST((f, p) -> f.inbound() > 0 || f.inquired(), f -> f.inquired() ? "1" : f.inbound() + ""),
    /** Score at or above the threshold, or need and authority known. */
    QUALIFIED((f, p) -> f.score() != null && f.score() >= p.scoreThreshold() || f.needKnown() && f.authorityKnown(),
            f -> f.score() == null ? "" : f.score() + ""),
    /** At least one interaction each way. */
    TWO_WAY_CONTACT((f, p) -> f.inbound() > 0 && f.outbound() > 0, f -> f.inbound() + "/" + f.outbound()),
    /** Sales has accepted the party. */
    ACCEPTED_BY_SALES((f, p) -> f.acceptedBySales(), f -> ""),
    /** At least one open opportunity with need, amount and expected date. */
    CONCRETE_OPPORTUNITY((f, p) -> f.completeOpportunities() > 0,
            f -> f.completeOpportunities() + "/" + f.openOpportunities()),
    /** No opportunity is open any more. */
    NO_OPEN_OPPORTUNITY((f, p) -> f.openOpportunities() == 0, f -> f.openOpportunities() + ""),
    /** At least one purchase. */
    HAS_BOUGHT((f, p) -> f.purchases() > 0, f -> f.purchases() + ""),
    /** A customer without a purchase for {@link Policy#inactiveAfterDays()} days becomes inactive; the clock asks. */
    NO_RECENT_PURCHASE((f, p) -> quietDays(f) >= p.inactiveAfterDays(), f -> quietDays(f) + ""),
    /** A purchase within that time brings them back. */
    BOUGHT_RECENTLY((f, p) -> f.lastPurchase() != null && quietDays(f) < p.inactiveAfterDays(),
            f -> f.lastPurchase() == null ? "" : f.lastPurchase().toString()),
    /** Whoever moves the party says why. */
    REASON_GIVEN((f, p) -> f.reasonGiven(), f -> "");

    private final BiPredicate<Facts, Policy> holds;
    private final Function<Facts, String> seen;

    Criterion(BiPredicate<Facts, Policy> holds, Function<Facts, String> seen) {
        this.holds = holds;
        this.seen = seen;
    }

    /** The answer with the value that was seen, as it is kept for evidence. */
    public Finding look(Facts facts, Policy policy) {
        return new Finding(this, holds.test(facts, policy), seen.apply(facts));
    }

    private static long quietDays(Facts facts) {
        return DAYS.between(facts.quietSince(), facts.today());
    }
}
