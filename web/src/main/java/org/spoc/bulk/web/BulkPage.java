package org.spoc.bulk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkKind;
import org.spoc.bulk.service.BulkActions;
import org.spoc.bulk.service.BulkPreview;
import org.spoc.bulk.service.BulkSelection;
import org.spoc.bulk.service.BulkView;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.web.PartyChips;
import org.spoc.party.web.PartyQuery;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/** Doing the same to the parties that were picked in a list, or to all of the list: what, and what it would come to. */
@Named
@ViewScoped
public class BulkPage implements Serializable {

    private static final int SHOWN = 20;

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient Visitor visitor;
    @Inject
    private transient Caller caller;
    @Inject
    private transient BulkActions actions;
    @Inject
    private transient PartyChips chips;

    private boolean about;
    private String asked;
    private List<Long> picked = List.of();
    /** Made once for this page, so that a second click begins nothing new. */
    private final String key = UUID.randomUUID().toString();
    private int count;
    private BulkKind kind;
    private Stage to;
    private OwnerChoices.Choice newOwner;
    private String tag;
    private String reason;
    private BulkPreview preview;
    private transient List<BulkView> past;
    private List<String> ignored = List.of();

    /** Reads from the address what is to be changed; without anything the page shows what was done so far. */
    public void open() {
        String[] ids = request.getParameterValues("id");
        about = ids != null || request.getParameter("what") != null;
        Asked address = Asked.of(request).besides("id", "what");
        asked = PartyQuery.of(address).asked();
        ignored = address.ignored();
        picked = ids == null ? List.of() : Arrays.stream(ids).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).distinct().limit(PartyQuery.SIZE).toList();
        if (about) {
            count = actions.count(selection());
            kind = getKinds().isEmpty() ? null : getKinds().get(0);
        }
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private BulkSelection selection() {
        return picked.isEmpty() ? BulkSelection.all(PartyQuery.read(asked).filter(caller.id(), visitor.getZone())) : BulkSelection.picked(picked);
    }

    private BulkAction action() {
        return switch (kind) {
            case MOVE -> BulkAction.move(to, reason);
            case TRANSFER -> BulkAction.transfer(newOwner == null ? null : Owner.parse(newOwner.key()), reason);
            case ADD_TAG -> BulkAction.tag(tag, true);
            case REMOVE_TAG -> BulkAction.tag(tag, false);
        };
    }

    /** Another kind was chosen: what it would come to is asked anew. */
    public void choose() {
        preview = null;
    }

    /** Looks at what it would come to. */
    public void look() {
        action().check();
        preview = actions.preview(selection(), action());
    }

    /** @return the page on which its progress is seen */
    public String start() {
        return "/bulk-job.xhtml?faces-redirect=true&id=" + actions.start(key, selection(), action());
    }

    /** What may be done at all. */
    public List<BulkKind> getKinds() {
        return Stream.of(BulkKind.values()).filter(each -> caller.may(each.permission())).toList();
    }

    public List<Map.Entry<Criterion, Integer>> getMissing() {
        return preview.missing().entrySet().stream().sorted(Map.Entry.<Criterion, Integer>comparingByValue().reversed()).toList();
    }

    /** What is to be changed, in words; empty when it was picked one by one, or is everything. */
    public String getConditions() {
        return picked.isEmpty() ? chips.sentence(PartyQuery.read(asked)) : "";
    }

    public List<BulkView> getPast() {
        if (past == null) {
            past = actions.list(SHOWN);
        }
        return past;
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public boolean isAbout() {
        return about;
    }

    public boolean isPickedOnes() {
        return !picked.isEmpty();
    }

    public boolean isTooMany() {
        return count > BulkActions.MOST;
    }

    public String getAsked() {
        return asked;
    }

    public int getCount() {
        return count;
    }

    public BulkPreview getPreview() {
        return preview;
    }

    public BulkKind getKind() {
        return kind;
    }

    public void setKind(BulkKind kind) {
        this.kind = kind;
    }

    public Stage getTo() {
        return to;
    }

    public void setTo(Stage to) {
        this.to = to;
    }

    public OwnerChoices.Choice getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(OwnerChoices.Choice newOwner) {
        this.newOwner = newOwner;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
