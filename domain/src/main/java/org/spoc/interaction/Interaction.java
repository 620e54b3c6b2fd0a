package org.spoc.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import org.spoc.shared.Legible;
import org.spoc.shared.Plausible;
import org.spoc.user.Decision;

/** A call, e-mail, meeting, visit, message or note, in or out, on the timeline of a party. */
@Entity
@Table(name = "interaction")
public class Interaction {

    /** How the two sides met. A note is for oneself: it stands on the timeline and never counts as contact. */
    public enum Type { CALL, EMAIL, MEETING, VISIT, MESSAGE, NOTE }

    /** Who turned to whom. */
    public enum Direction { IN, OUT }

    /**
     * What is recorded.
     *
     * @param at when it happened; null for now
     * @param subject one line
     * @param body as long as it takes; may be null
     */
    public record Details(@NotNull Type type, @NotNull Direction direction, @Plausible Instant at,
            @NotBlank @Size(max = 200) @Legible String subject, @Size(max = 20_000) @Legible(lines = true) String body) implements Serializable {
    }

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "party_id")
    private long party;
    @Enumerated(EnumType.STRING)
    private Type type;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    @Column(name = "happened_at")
    private Instant at;
    private String subject;
    private String body;
    @Column(name = "recorded_by")
    private Long recordedBy;
    @Column(name = "on_behalf_of")
    private Long onBehalfOf;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Interaction() {
    }

    public Interaction(long party, Details details, Decision decision) {
        this.party = party;
        this.type = details.type();
        this.direction = details.direction();
        this.at = details.at() == null ? decision.at() : details.at();
        this.subject = details.subject().trim();
        this.body = details.body();
        this.recordedBy = decision.decider();
        this.onBehalfOf = decision.onBehalfOf();
        this.recordedAt = decision.at();
    }

    public Long getId() {
        return id;
    }
}
