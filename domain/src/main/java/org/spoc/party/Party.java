package org.spoc.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.StageEntry;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.LedgerEntry;
import org.spoc.ownership.Owner;
import org.spoc.shared.SearchText;
import org.spoc.user.Decision;

/**
 * A person or an organisation. From its creation to its erasure it has exactly one stage and exactly one contact owner.
 *
 * <p>What people know about it is {@link PartyDetails} and may be typed. Where it stands and who is accountable are
 * guarded: they change by {@link #moveTo} and {@link #giveTo} alone, each of which hands back the line of history that
 * must be stored in the same transaction; the database refuses the commit otherwise.
 */
@Entity
@Table(name = "party")
public class Party {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private PartyKind kind;
    private String name;
    @Column(name = "given_name")
    private String givenName;
    @Column(name = "family_name")
    private String familyName;
    @ElementCollection
    @CollectionTable(name = "party_email", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    @Column(name = "address")
    private List<String> emails = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "party_phone", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    @Column(name = "number")
    private List<String> phones = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "party_address", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    private List<PostalAddress> addresses = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "party_key", joinColumns = @JoinColumn(name = "party_id"))
    private Set<ExternalKey> keys = new java.util.HashSet<>();
    @ElementCollection
    @CollectionTable(name = "party_tag", joinColumns = @JoinColumn(name = "party_id"))
    @Column(name = "tag")
    private Set<String> tags = new java.util.HashSet<>();
    private String country;
    private String city;
    private String language;
    private String source;
    private String industry;
    private Integer employees;
    @Column(name = "parent_id")
    private Long parent;
    private String notes;
    @Embedded
    private Qualification qualification;
    @Column(name = "inquired_at")
    private Instant inquiredAt;
    @Column(name = "last_purchase_on")
    private LocalDate lastPurchaseOn;

    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Column(name = "stage_seq")
    private int stageSeq;
    @Column(name = "stage_since")
    private Instant stageSince;

    @Embedded
    private Owner owner;
    @Column(name = "owner_seq")
    private int ownerSeq;
    @Column(name = "owner_since")
    private Instant ownerSince;
    @Column(name = "follows_id")
    private Long follows;

    @Column(name = "search_text")
    private String searchText;
    @Column(name = "sort_name")
    private String sortName;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private Long changedBy;
    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Party() {
    }

    /** A party with neither stage nor owner yet; whoever creates it gives it both in the same transaction. */
    public Party(PartyDetails details, Decision decision) {
        this.kind = details.kind();
        this.createdAt = decision.at();
        describe(details, decision);
    }

    /**
     * Takes over what people know. Expects details that were validated and normalised.
     *
     * @return whether anything is different from before
     */
    public final boolean describe(PartyDetails typed, Decision decision) {
        PartyDetails details = renamed(typed).named();
        if (id != null && details.equals(details())) {
            return false;
        }
        name = details.name();
        givenName = details.givenName();
        familyName = details.familyName();
        replace(emails, details.emails());
        replace(phones, details.phones());
        replace(addresses, details.addresses());
        tags.retainAll(details.tags());
        tags.addAll(details.tags());
        country = details.country();
        city = details.city();
        language = details.language();
        source = details.source();
        industry = details.industry();
        employees = details.employees();
        parent = details.parent();
        notes = details.notes();
        qualificationToChange().describe(details.score(), details.need(), details.authority());
        inquiredAt = details.inquiredAt();
        touched(decision);
        return true;
    }

    /** A name that was made of given and family name goes along when those change. */
    private PartyDetails renamed(PartyDetails typed) {
        boolean made = name != null && name.equals(typed.name()) && name.equals(details().unnamed().displayName());
        return made && !typed.unnamed().displayName().isEmpty() ? typed.unnamed() : typed;
    }

    /** What people know, as it stands. */
    public PartyDetails details() {
        return new PartyDetails(kind, name, givenName, familyName, emails, phones, addresses, country, city, language,
                source, industry, employees, parent, new TreeSet<>(tags), notes, qualification().getScore(),
                qualification().getNeed(), qualification().getAuthority(), inquiredAt);
    }

    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    private void touched(Decision decision) {
        changedAt = decision.at();
        changedBy = decision.decider();
        sortName = SearchText.of(name);
        searchText = SearchText.ofAll(Stream.of(Stream.of(name, givenName, familyName, city), emails.stream(),
                phones.stream(), keys.stream().map(ExternalKey::getValue)).flatMap(Function.identity()));
    }

    /** Remembers the number another system gave the party. */
    public void knownAs(ExternalKey key, Decision decision) {
        if (keys.add(key)) {
            touched(decision);
        }
    }

    /** Sales takes the party on. */
    public boolean accept(Decision decision) {
        return qualificationToChange().accept(decision);
    }

    /** The latest purchase counts; an older one that is recorded afterwards changes nothing. */
    public void bought(LocalDate day) {
        if (lastPurchaseOn == null || day.isAfter(lastPurchaseOn)) {
            lastPurchaseOn = day;
        }
    }

    /** Begins the stage history. A party is created as a suspect; only a migration starts it elsewhere (L7). */
    public StageEntry begin(Stage first, Origin origin, Policy policy, Decision decision) {
        if (stage != null || first != Stage.SUSPECT && origin != Origin.MIGRATED) {
            throw new IllegalStateException("the history begins once, as SUSPECT unless migrated");
        }
        return entered(StageEntry.first(id, first, origin, policy.version(), decision));
    }

    /** The move to a stage with what guards it, met or not; no steps when there is no way. */
    public Move ask(Stage target, Facts facts, Policy policy) {
        return Move.of(stage.pathTo(target), stage, facts, policy);
    }

    /**
     * Moves the party. The only place that decides: the same question as {@link #ask}, and nothing happens unless every
     * criterion of every arrow on the way holds.
     *
     * @return the lines of history to store, one an arrow
     * @throws MoveRefused with what is missing, or when there is no way
     */
    public List<StageEntry> moveTo(Stage target, Facts facts, Policy policy, Origin origin, Decision decision) {
        Move move = ask(target, facts.withReason(decision.hasReason()), policy);
        if (move.steps().isEmpty() || !move.possible()) {
            throw new MoveRefused(stage, target, move.missing());
        }
        var entries = new ArrayList<StageEntry>();
        StageEntry last = StageEntry.present(id, stageSeq, stage, stageSince);
        for (Move.Step step : move.steps()) {
            last = last.followedBy(step.to(), origin, policy, step.findings(), decision);
            entries.add(last);
        }
        entered(last);
        return entries;
    }

    private StageEntry entered(StageEntry entry) {
        stage = entry.getStage();
        stageSeq = entry.getSeq();
        stageSince = entry.getEnteredAt();
        return entry;
    }

    /**
     * Makes somebody accountable, from the decision's instant on; the previous owner's period ends there.
     *
     * @return the ledger line to store
     */
    public LedgerEntry giveTo(Assignment assignment, Decision decision) {
        LedgerEntry entry = owner == null ? LedgerEntry.first(id, assignment, decision)
                : LedgerEntry.present(id, ownerSeq, ownerSince).followedBy(assignment, decision);
        owner = entry.getOwner();
        ownerSeq = entry.getSeq();
        ownerSince = entry.getFrom();
        return entry;
    }

    /** From now on the person takes the owner of the organisation (O11). */
    public void follow(long organisation) {
        follows = organisation;
    }

    /** Sets the person apart: the owner of the organisation no longer carries over. */
    public void setApart() {
        follows = null;
    }

    /**
     * Forgets everything personal. Stage history and ledger stay, under the number alone, because «who was accountable»
     * must keep its answer (O9).
     */
    public void erase(Decision decision) {
        name = "#" + id;
        givenName = familyName = city = country = language = source = industry = notes = null;
        employees = null;
        parent = follows = null;
        inquiredAt = null;
        qualificationToChange().describe(null, null, null);
        emails.clear();
        phones.clear();
        addresses.clear();
        tags.clear();
        keys.clear();
        erasedAt = decision.at();
        touched(decision);
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public PartyKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public Stage getStage() {
        return stage;
    }

    public Instant getStageSince() {
        return stageSince;
    }

    /** Number of the last line of the stage history; it grows with every move and with nothing else. */
    public int getStageSeq() {
        return stageSeq;
    }

    public Owner getOwner() {
        return owner;
    }

    /** Id of the organisation whose owner this person takes; null when set apart or not affiliated. */
    public Long getFollows() {
        return follows;
    }

    public boolean follows(long organisation) {
        return Objects.equals(follows, organisation);
    }

    public Qualification getQualification() {
        return qualification();
    }

    /** An embedded value of which every column is null is loaded as null; reading must not change the party. */
    private Qualification qualification() {
        return qualification == null ? new Qualification() : qualification;
    }

    private Qualification qualificationToChange() {
        qualification = qualification();
        return qualification;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public Set<ExternalKey> getKeys() {
        return Set.copyOf(keys);
    }
}
