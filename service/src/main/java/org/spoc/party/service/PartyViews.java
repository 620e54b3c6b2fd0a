package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.shared.service.Turn;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * Saved views of the list of parties: one's own, those of one's teams, and those for everybody. A view holds no parties
 * but a question, so sharing one shows nobody more than they may see.
 */
@Stateless
public class PartyViews {

    /** What somebody removed by mistake comes back for so long. */
    private static final Duration UNDO = Duration.ofDays(1);
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUESTION = 2_000;

    private static final String SELECT = """
            select v.id, v.version, v.name, v.asked, v.sharing, v.team_id, v.owner_id, u.name as owner_name,
              exists (select from party_view_default d where d.view_id = v.id and d.user_id = ?) as usual
            from party_view v join app_user u on u.id = v.owner_id where v.removed_at is null
            """;

    /** How a view is to be. @param team needed when it is shared with one; otherwise null */
    public record Wish(String name, String asked, ViewSharing sharing, Long team) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Turn turn;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** All that the caller finds, the own ones first. */
    public List<SavedView> all() {
        return found().add("order by v.owner_id <> ?, lower(v.name), v.id limit ?", caller.id(), 2 * MOST).list(this::view);
    }

    /** @throws NotFound when there is none that the caller finds */
    public SavedView open(long id) {
        return found().add("and v.id = ?", id).first(this::view).orElseThrow(() -> new NotFound("view", id));
    }

    private Sql.Query found() {
        caller.require(Permission.SEE_PARTIES);
        return sql.query(SELECT, caller.id()).add("and (v.owner_id = ? or v.sharing = 'EVERYBODY' or v.team_id = any (?))",
                caller.id(), caller.identity().teams().toArray(Long[]::new));
    }

    private SavedView view(Row row) {
        return new SavedView(row.id("id"), row.id("version"), row.text("name"), row.text("asked"),
                row.constant("sharing", ViewSharing.class), row.id("team_id"), row.text("owner_name"),
                row.id("owner_id") == caller.id(), row.flag("usual"));
    }

    /** @return id of the new view */
    public long save(Wish wish) {
        check(wish, 0);
        if (sql.query("select count(*) from party_view where owner_id = ? and removed_at is null", caller.id()).number() >= MOST) {
            throw new RuleBroken("view.tooMany", MOST);
        }
        sql.query("delete from party_view where owner_id = ? and removed_at < ?", caller.id(), clock.instant().minus(UNDO)).update();
        return sql.query("""
                insert into party_view (id, name, asked, owner_id, sharing, team_id, created_at, changed_at)
                values (nextval('spoc_id'), ?, ?, ?, ?, ?, ?, ?) returning id
                """, wish.name().strip(), wish.asked(), caller.id(), wish.sharing(), wish.team(), clock.instant(), clock.instant()).number();
    }

    /** @param version the version that was seen; null accepts any */
    public void change(long id, Long version, Wish wish) {
        SavedView seen = own(id);
        check(wish, id);
        int touched = sql.query("""
                update party_view set name = ?, asked = ?, sharing = ?, team_id = ?, changed_at = ?, version = version + 1
                where id = ? and version = ? and removed_at is null
                """, wish.name().strip(), wish.asked(), wish.sharing(), wish.team(), clock.instant(), id,
                Objects.requireNonNullElse(version, seen.version())).update();
        if (touched == 0) {
            throw new ChangedMeanwhile(own(id).version());
        }
    }

    /** It can be brought back for a day. */
    public void remove(long id) {
        own(id);
        sql.query("update party_view set removed_at = ?, version = version + 1 where id = ?", clock.instant(), id).update();
    }

    /** Brings back what the caller removed. */
    public void restore(long id) {
        caller.require(Permission.SEE_PARTIES);
        String name = sql.query("select name from party_view where id = ? and owner_id = ? and removed_at is not null", id, caller.id())
                .first(row -> row.text("name")).orElseThrow(() -> new NotFound("view", id));
        requireFree(name, id);
        sql.query("update party_view set removed_at = null, version = version + 1 where id = ?", id).update();
    }

    /** The caller's list opens with this view from now on, or as it is made when that is taken back. */
    public void setUsual(long id, boolean usual) {
        open(id);
        sql.query("delete from party_view_default where user_id = ? and (? or view_id = ?)", caller.id(), usual, id).update();
        if (usual) {
            sql.query("insert into party_view_default values (?, ?) on conflict (user_id) do update set view_id = excluded.view_id",
                    caller.id(), id).update();
        }
    }

    private SavedView own(long id) {
        SavedView view = open(id);
        if (!view.mine()) {
            throw new Forbidden("CHANGE_VIEW");
        }
        return view;
    }

    private void check(Wish wish, long id) {
        caller.require(Permission.SEE_PARTIES);
        Legibility.neededLine("name", wish.name(), LONGEST_NAME);
        Legibility.line("asked", wish.asked(), LONGEST_QUESTION);
        checkSharing(wish);
        requireFree(wish.name().strip(), id);
    }

    private void checkSharing(Wish wish) {
        if (wish.sharing() == null) {
            throw Invalid.member("sharing", "shape.NotNull");
        }
        if (wish.sharing() == ViewSharing.EVERYBODY) {
            caller.require(Permission.SHARE_VIEWS);
        }
        boolean withTeam = wish.sharing() == ViewSharing.TEAM;
        if (withTeam != (wish.team() != null) || withTeam && !caller.identity().teams().contains(wish.team())) {
            throw Invalid.member("team", "view.notYourTeam");
        }
    }

    private void requireFree(String name, long id) {
        turn.at("view", caller.id() + ":" + name);
        if (sql.query("select 1 from party_view where owner_id = ? and lower(name) = lower(?) and removed_at is null and id <> ?",
                caller.id(), name, id).exists()) {
            throw Invalid.member("name", "view.nameTaken", name);
        }
    }
}
