package org.spoc.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import org.spoc.user.Decision;

/** What makes a lead a prospect: points, or need and authority; and that sales took it on. */
@Embeddable
public class Qualification implements Serializable {

    private Integer score;
    private String need;
    private String authority;
    @Column(name = "accepted_by")
    private Long acceptedBy;
    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** @param score 0 to 100, null when not scored; need and authority in the words of who asked, null when unknown */
    void describe(Integer score, String need, String authority) {
        this.score = score;
        this.need = need;
        this.authority = authority;
    }

    /** Sales takes the party on; a second acceptance changes nothing. @return whether this was the first */
    boolean accept(Decision decision) {
        boolean first = acceptedAt == null;
        if (first) {
            acceptedBy = decision.decider();
            acceptedAt = decision.at();
        }
        return first;
    }

    public Integer getScore() {
        return score;
    }

    public String getNeed() {
        return need;
    }

    public String getAuthority() {
        return authority;
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public Long getAcceptedBy() {
        return acceptedBy;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }
}
