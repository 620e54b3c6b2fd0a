package org.spoc.party.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.service.PartyViews;
import org.spoc.party.service.SavedView;
import org.spoc.party.service.ViewSharing;
import org.spoc.shared.web.Texts;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;
import org.spoc.user.web.Address;

/** A saved view: its name, with whom it is shared, whether the list opens with it; removing it and bringing it back. */
@Named
@ViewScoped
public class PartyViewPage implements Serializable {

    @Inject
    private transient PartyViews views;
    @Inject
    private transient OwnerChoices owners;
    @Inject
    private transient PartyChips chips;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Texts texts;

    private Long id;
    private String asked;
    private Long version;
    private String name;
    private ViewSharing sharing = ViewSharing.MINE;
    private Long team;
    private boolean usual;
    private boolean removed;
    private boolean mine = true;
    private String ownerName;

    /** Called when the address has been read. */
    public void open() {
        caller.require(Permission.SEE_PARTIES);
        if (id == null) {
            asked = PartyQuery.read(asked == null ? "" : asked).asked();
            return;
        }
        SavedView view = views.open(id);
        version = view.version();
        name = view.name();
        sharing = view.sharing();
        team = view.team();
        usual = view.usual();
        mine = view.mine();
        ownerName = view.ownerName();
        asked = PartyQuery.read(asked == null ? view.asked() : asked).asked();
    }

    /** @return the list as the view shows it */
    public String save() {
        if (mine) {
            keep();
        }
        views.setUsual(id, usual);
        return "/parties.xhtml" + asked + (asked.isEmpty() ? "?" : "&") + "view=" + id + "&faces-redirect=true";
    }

    private void keep() {
        var wish = new PartyViews.Wish(name, asked, sharing, sharing == ViewSharing.TEAM ? team : null);
        if (id == null) {
            id = views.save(wish);
        } else {
            views.change(id, version, wish);
        }
    }

    public void remove() {
        views.remove(id);
        removed = true;
    }

    public void restore() {
        views.restore(id);
        removed = false;
        version = views.open(id).version();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of("partyView.restored", name)));
    }

    /** What the view shows, in words. */
    public String getContent() {
        String conditions = chips.sentence(PartyQuery.read(asked));
        return conditions.isEmpty() ? texts.of("partyView.everything") : conditions;
    }

    /** Its columns and its order, in words. */
    public String getArranged() {
        PartyQuery query = PartyQuery.read(asked);
        return texts.of("partyView.arranged", query.columns().stream().map(texts::name).collect(Collectors.joining(", ")),
                query.order().keys().stream().map(key -> texts.of("parties.sort." + key)).collect(Collectors.joining(", ")));
    }

    /** What stands in the address of a new view of the same list. */
    public String getCopy() {
        return new Address().with("asked", asked).toString();
    }

    /** Whether the user keeps this view and may change it; somebody else's can only be made the usual one, or copied. */
    public boolean isMine() {
        return mine;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public ViewSharing[] getSharings() {
        return ViewSharing.values();
    }

    /** The teams that the user belongs to. */
    public List<OwnerChoices.Choice> getTeams() {
        return owners.all().stream().filter(each -> each.kind() == Owner.Kind.TEAM)
                .filter(each -> caller.identity().teams().contains(Owner.parse(each.key()).getId())).toList();
    }

    public boolean isRemoved() {
        return removed;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ViewSharing getSharing() {
        return sharing;
    }

    public void setSharing(ViewSharing sharing) {
        this.sharing = sharing;
    }

    public Long getTeam() {
        return team;
    }

    public void setTeam(Long team) {
        this.team = team;
    }

    public boolean isUsual() {
        return usual;
    }

    public void setUsual(boolean usual) {
        this.usual = usual;
    }
}
