package org.spoc.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import org.spoc.shared.service.Sql;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.Team;
import org.spoc.user.User;

/**
 * What a new installation begins with: the main business unit, the administrator {@code admin}, and the team that
 * receives whatever nobody else can (O5), led by that administrator. Does nothing when there is any user already.
 */
@Singleton
@Startup
@DependsOn("SignatureStart")
public class Bootstrap {

    private static final Logger LOG = System.getLogger(Bootstrap.class.getName());

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Passwords passwords;

    @PostConstruct
    void begin() {
        sql.query("select pg_advisory_xact_lock(7762)").exists();
        if (!sql.query("select 1 from app_user limit 1").exists()) {
            furnish();
        }
    }

    private void furnish() {
        sql.query("insert into business_unit (id, name) values (?, 'Head office')", BusinessUnit.MAIN).update();
        var admin = new User("admin", "Administrator", EnumSet.of(Role.ADMINISTRATOR), clock.instant());
        admin.changePassword(passwords.hash(firstPassword()), clock.instant());
        entities.persist(admin);
        entities.flush();
        var reception = new Team("Reception", BusinessUnit.MAIN, admin.getId());
        reception.join(admin.getId());
        entities.persist(reception);
        entities.flush();
        entities.find(BusinessUnit.class, BusinessUnit.MAIN).setFallbackTeam(reception.getId());
    }

    /** From the launcher, else from the environment; else one is made and told once. */
    private String firstPassword() {
        String given = System.getProperty("spoc.admin.password", System.getenv("SPOC_ADMIN_PASSWORD"));
        if (given != null && !given.isBlank()) {
            return given;
        }
        String made = java.util.UUID.randomUUID().toString();
        LOG.log(Level.WARNING, "First start: sign in as admin with the password {0} and change it.", made);
        return made;
    }
}
