package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legible;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Shape;
import org.spoc.user.User;

/** What users keep about themselves: how they are called and reached, how they see pages, and their password. */
@Stateless
public class Profile {

    /** What everybody may change about themselves; the rest is for administrators. */
    public record Own(@NotBlank @Size(max = 200) @Legible String name, @Size(max = 254) String mail,
            @Size(max = 50) @Legible String phone,
            @NotNull @Pattern(regexp = "en|fr") String language, @NotNull @Size(max = 64) String timeZone) implements Serializable {
    }

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Passwords passwords;
    @Inject
    private SignIn signIn;
    @Inject
    private Shape shape;
    @Inject
    private UserFacts facts;

    public UserView open() {
        return facts.view(me());
    }

    /** @param version the version that was seen. @throws ChangedMeanwhile when another one stands now */
    public void change(long version, Own own) {
        shape.check(own);
        User user = entities.find(User.class, caller.id(), LockModeType.PESSIMISTIC_WRITE);
        if (user.getVersion() != version) {
            throw new ChangedMeanwhile(user.getVersion());
        }
        facts.reach(user, own.name(), own.mail(), own.phone());
        facts.settle(user, own.language(), own.timeZone());
    }

    /**
     * Ends every session of before, also the one that asks.
     *
     * @param present the password of now; wrong ones count as failed sign-ins
     * @param address network address of who asks, for the log; may be null
     */
    public void changePassword(String present, String wanted, String address) {
        String login = caller.identity().login();
        switch (signIn.attempt(login, present, address).outcome()) {
            case ACCEPTED -> set(present, wanted);
            case THROTTLED -> throw new RuleBroken("password.wait");
            case REFUSED -> throw Invalid.member("presentPassword", "password.wrong");
        }
    }

    private void set(String present, String wanted) {
        if (present.equals(wanted)) {
            throw Invalid.member("newPassword", "password.same");
        }
        me().changePassword(passwords.hash("newPassword", wanted), clock.instant());
    }

    private User me() {
        return entities.find(User.class, caller.id());
    }
}
