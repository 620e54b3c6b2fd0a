package org.spoc.user.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.ownership.Owner;
import org.spoc.ownership.Succession;
import org.spoc.ownership.service.OffboardingPlan;
import org.spoc.ownership.service.Offboardings;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.shared.Invalid;
import org.spoc.shared.web.Texts;

/** What stands between a user and leaving, and passing it on: to one owner, or in turn to the members of a team. */
@Named
@ViewScoped
public class OffboardingPanel implements Serializable {

    /** Somebody who could receive the parties. @param key for {@link Succession#parse} */
    public record Successor(String key, String name) implements Serializable {
    }

    @Inject
    private transient Offboardings offboardings;
    @Inject
    private transient OwnerChoices choices;
    @Inject
    private transient Texts texts;
    @Inject
    private UserPage page;

    private transient OffboardingPlan plan;
    private String successor;
    private String reason;

    public OffboardingPlan getPlan() {
        if (plan == null) {
            plan = offboardings.plan(page.getId());
        }
        return plan;
    }

    /** How far it is by now; while it is under way the page asks every second. */
    public void refresh() {
        plan = null;
        if (!getPlan().underWay()) {
            page.open();
        }
    }

    /** Teams in turn first: nobody gets everything. */
    public List<Successor> getSuccessors() {
        List<OwnerChoices.Choice> all = choices.all();
        Stream<Successor> inTurn = all.stream().filter(choice -> choice.kind() == Owner.Kind.TEAM)
                .map(choice -> new Successor(choice.key().replace("TEAM", "MEMBERS"), texts.of("offboarding.inTurn", choice.name())));
        Stream<Successor> one = all.stream().filter(choice -> !choice.key().equals("USER:" + page.getId()))
                .map(choice -> new Successor(choice.key(), choice.name() + " · " + choice.hint()));
        return Stream.concat(inTurn, one).toList();
    }

    public void begin() {
        if (successor == null) {
            throw Invalid.member("successor", "shape.NotNull");
        }
        offboardings.begin(page.getId(), Succession.parse(successor), reason, true);
        successor = null;
        reason = null;
        plan = null;
    }

    public void cancel() {
        offboardings.cancel(page.getId());
        plan = null;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
