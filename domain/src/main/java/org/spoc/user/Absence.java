package org.spoc.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.spoc.shared.Invalid;

/**
 * A user is away from the first to the last day, both included, in the user's own time zone; the deputy stands in.
 * Accountability does not move (O3). The database refuses two absences of one user that overlap.
 */
@Entity
@Table(name = "absence")
public class Absence {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "user_id")
    private long user;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "deputy_id")
    private Long deputy;
    private String note;

    protected Absence() {
    }

    /** @param deputy who stands in; null leaves it to the team lead */
    public Absence(long user, LocalDate firstDay, LocalDate lastDay, Long deputy, String note) {
        this.user = user;
        take(firstDay, lastDay, deputy, note);
    }

    /** Other days, another deputy or another note; whose absence it is stays. */
    public void change(LocalDate first, LocalDate last, Long standIn, String remark) {
        take(first, last, standIn, remark);
    }

    private void take(LocalDate first, LocalDate last, Long standIn, String remark) {
        if (last.isBefore(first)) {
            throw Invalid.member("lastDay", "absence.endsBeforeItBegins");
        }
        if (standIn != null && standIn == user) {
            throw Invalid.member("deputy", "absence.ownDeputy");
        }
        firstDay = first;
        lastDay = last;
        deputy = standIn;
        note = remark;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public long getUser() {
        return user;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public Long getDeputy() {
        return deputy;
    }

    public String getNote() {
        return note;
    }
}
