package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Shape;
import org.spoc.shared.service.Sql;
import org.spoc.shared.service.Turn;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.User;

/** Keeping users, by administrators. */
@Settled
@Stateless
public class Users {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Passwords passwords;
    @Inject
    private Shape shape;
    @Inject
    private Turn turn;
    @Inject
    private UserFacts facts;

    /** Somebody new and the password that is to be handed to them; it is not known to anybody afterwards. */
    public record Employed(long id, String password) implements Serializable {
    }

    /** @param password null for a user who cannot sign in yet. @return the id of the new user */
    public long create(UserDetails details, String password) {
        caller.require(Permission.MANAGE_USERS);
        shape.check(details);
        turn.at("login", details.login());
        if (sql.query("select 1 from app_user where login = ?", details.login()).exists()) {
            throw Invalid.member("login", "user.loginTaken", details.login());
        }
        var user = new User(details.login(), details.name(), details.roles(), clock.instant());
        facts.describe(user, details);
        if (password != null) {
            user.changePassword(passwords.hash(password), clock.instant());
        }
        entities.persist(user);
        entities.flush();
        return user.getId();
    }

    /** A new user with a one-time password, in these teams. */
    public Employed employ(UserDetails details, Set<Long> teams) {
        long id = create(details, null);
        facts.join(find(id), teams);
        return new Employed(id, lendPassword(id));
    }

    /** As it comes from a file: teams stay as they are. */
    public void change(long id, UserDetails details) {
        change(id, null, details, null);
    }

    /**
     * @param version the version that was seen; null accepts any
     * @param teams ids of the teams the user is to belong to; null leaves them as they are
     * @throws ChangedMeanwhile when another version stands now
     * @throws RuleBroken when the user owns parties and would lose the last role that changes them, when nobody would be
     *     administrator any more, or when the user leads a team that is left out
     */
    public void change(long id, Long version, UserDetails details, Set<Long> teams) {
        change(id, version, present -> details, teams);
    }

    /** As above, from what is known now. */
    public void change(long id, Long version, UnaryOperator<UserDetails> over, Set<Long> teams) {
        caller.require(Permission.MANAGE_USERS);
        oneAdministratorAtATime();
        User user = toChange(id, version);
        boolean worked = worksOnParties(user);
        facts.describe(user, shape.check(over.apply(UserFacts.details(user))));
        if (worked && !worksOnParties(user)) {
            requireNoParties(user, "user.ownsWithoutRole");
        }
        if (teams != null) {
            facts.join(user, teams);
        }
        entities.flush();
        requireAdministrator();
    }

    private User toChange(long id, Long version) {
        User user = entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new NotFound("user", id);
        }
        if (version != null && user.getVersion() != version) {
            throw new ChangedMeanwhile(user.getVersion());
        }
        // roles, skills and teams stand in tables of their own
        entities.lock(user, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return user;
    }

    /** A password that was chosen, for example for a program; sessions and tokens of before end. */
    public void setPassword(long id, String password) {
        setPassword(id, null, password);
    }

    /** @param version the version that was seen; null accepts any */
    public void setPassword(long id, Long version, String password) {
        caller.require(Permission.MANAGE_USERS);
        toChange(id, version).changePassword(passwords.hash(password), clock.instant());
        revokeTokens(id);
    }

    /** Whoever came in may have made some. */
    private void revokeTokens(long id) {
        sql.query("update api_token set revoked_at = ? where user_id = ? and revoked_at is null", clock.instant(), id).update();
    }

    /** A password that is shown once and opens nothing but the page on which it is changed; sessions and tokens of before end. */
    public String lendPassword(long id) {
        return lendPassword(id, null);
    }

    /** @param version the version that was seen; null accepts any */
    public String lendPassword(long id, Long version) {
        caller.require(Permission.MANAGE_USERS);
        User user = toChange(id, version);
        if (!user.isActive()) {
            throw new RuleBroken("user.inactive", user.getName());
        }
        String password = OncePassword.next();
        user.lendPassword(passwords.hash(password), clock.instant());
        revokeTokens(id);
        return password;
    }

    /** Refused while the user owns parties or leads a team (O10, O2), and for the last administrator. */
    public void deactivate(long id) {
        deactivate(id, null);
    }

    /** @param version the version that was seen; null accepts any */
    public void deactivate(long id, Long version) {
        caller.require(Permission.MANAGE_USERS);
        oneAdministratorAtATime();
        User user = toChange(id, version);
        requireNoParties(user, "user.ownsParties");
        if (sql.query("select 1 from team where lead_id = ?", id).exists()) {
            throw new RuleBroken("user.leadsTeam", user.getName());
        }
        user.deactivate();
        entities.flush();
        requireAdministrator();
    }

    private static boolean worksOnParties(User user) {
        return Permission.EDIT_PARTIES.grantedTo(user.getRoles());
    }

    private void requireNoParties(User user, String otherwise) {
        long owned = sql.query("select count(*) from party where owner_kind = 'USER' and owner_id = ? and erased_at is null", user.getId()).number();
        if (owned > 0) {
            throw new RuleBroken(otherwise, user.getName(), owned);
        }
    }

    public void reactivate(long id) {
        reactivate(id, null);
    }

    /** @param version the version that was seen; null accepts any */
    public void reactivate(long id, Long version) {
        caller.require(Permission.MANAGE_USERS);
        toChange(id, version).reactivate();
    }

    /** One user with all that is known. Every signed-in user may look colleagues up. */
    public UserView open(long id) {
        caller.identity();
        return facts.view(find(id));
    }

    /** Two who each take the role from the other would leave none. */
    private void oneAdministratorAtATime() {
        sql.query("select pg_advisory_xact_lock(7765)").exists();
    }

    private void requireAdministrator() {
        if (!sql.query("select 1 from user_role r join app_user u on u.id = r.user_id where r.role = ? and u.active",
                Role.ADMINISTRATOR).exists()) {
            throw new RuleBroken("user.lastAdministrator");
        }
    }

    private User find(long id) {
        User user = entities.find(User.class, id);
        if (user == null) {
            throw new NotFound("user", id);
        }
        return user;
    }
}
