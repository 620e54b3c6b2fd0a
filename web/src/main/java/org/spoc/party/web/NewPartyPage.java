package org.spoc.party.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Directory;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.AffiliationRole;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyRow;
import org.spoc.party.service.PartySort;
import org.spoc.party.service.Registration;
import org.spoc.shared.web.Texts;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.service.Caller;

/** Registering a party by hand. It begins as a suspect, with a contact owner from its first moment on. */
@Named
@ViewScoped
public class NewPartyPage implements Serializable {

    private static final String AUTOMATIC = "automatic";
    private static final String ME = "me";
    private static final String SOMEBODY = "somebody";

    @Inject
    private transient Caller caller;
    @Inject
    private transient PartyRegister register;
    @Inject
    private transient PartyList list;
    @Inject
    private transient Directory directory;
    @Inject
    private transient Texts texts;

    private String asked;
    private PartyForm form;
    private PartyRow organisation;
    private AffiliationRole role = AffiliationRole.OTHER;
    private String owner;
    private OwnerChoices.Choice namedOwner;
    private List<String> askedAbout = List.of();

    /** Called when the address has been read. */
    public void open() {
        caller.require(Permission.EDIT_PARTIES);
        form = NewPartyStart.from(asked);
        owner = ownsParties(caller.identity().roles()) ? ME : AUTOMATIC;
    }

    private static boolean ownsParties(Set<Role> roles) {
        return roles.contains(Role.CONTACT) || roles.contains(Role.LEAD);
    }

    /** What was typed goes along as far as it fits. */
    public void choose(PartyKind kind) {
        NewPartyStart.change(form, kind);
        organisation = form.isPerson() ? organisation : null;
    }

    /** People have the contact of their organisation unless somebody decides otherwise (O11). */
    public void follow() {
        owner = AUTOMATIC;
    }

    public List<PartyRow> organisations(String typed) {
        return list.page(new PartyFilter(typed, PartyKind.ORGANISATION, null, null, null, null, null), PartySort.NAME, false, 0, 10);
    }

    /** Leads to the new party or, when its contact is somebody whose parties the user does not see, to the directory. */
    public String register() {
        if (asksFirst(form.details().emails())) {
            return null;
        }
        long id = register.register(new Registration(form.details(), named(), null, organisation == null ? null : organisation.id(),
                role, null, null, null));
        return list.row(id).isPresent() ? "/party.xhtml?faces-redirect=true&id=" + id
                : "/directory.xhtml?faces-redirect=true&q=" + URLEncoder.encode(form.details().displayName(), StandardCharsets.UTF_8);
    }

    /** When somebody has one of the mail addresses already, that is asked once. */
    private boolean asksFirst(List<String> mails) {
        if (mails.equals(askedAbout)) {
            return false;
        }
        askedAbout = mails;
        Optional<String> same = directory.whoHas(mails);
        same.ifPresent(name -> FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_WARN, texts.of("newParty.sameMail", name), null)));
        return same.isPresent();
    }

    private Owner named() {
        return owner.equals(ME) ? Owner.user(caller.id()) : isSomebody() && namedOwner != null ? Owner.parse(namedOwner.key()) : null;
    }

    /** Whether somebody in particular is wanted. */
    public boolean isSomebody() {
        return owner.equals(SOMEBODY);
    }

    public OwnerChoices.Choice getNamedOwner() {
        return namedOwner;
    }

    public void setNamedOwner(OwnerChoices.Choice namedOwner) {
        this.namedOwner = namedOwner;
    }

    public AffiliationRole[] getRoles() {
        return AffiliationRole.values();
    }

    public PartyForm getForm() {
        return form;
    }

    /** What the directory was asked and did not find: a name, a mail address or a phone number. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public PartyRow getOrganisation() {
        return organisation;
    }

    public void setOrganisation(PartyRow organisation) {
        this.organisation = organisation;
    }

    public AffiliationRole getRole() {
        return role;
    }

    public void setRole(AffiliationRole role) {
        this.role = role;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
