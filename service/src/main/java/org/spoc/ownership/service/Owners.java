package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.spoc.ownership.Owner;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Caller;

/** Finds who is meant when an owner is named by login or mail address instead of by number. */
@Settled
@Stateless
public class Owners {

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** @throws Invalid when nobody has it */
    public Owner byLogin(String login) {
        return user("select id from app_user where login = ?", login);
    }

    /** @throws Invalid when nobody has it */
    public Owner byMail(String mail) {
        return user("select id from app_user where lower(mail) = ?", mail);
    }

    private Owner user(String statement, String typed) {
        caller.identity();
        return sql.query(statement, typed.strip().toLowerCase(Locale.ROOT)).first(row -> Owner.user(row.id("id")))
                .orElseThrow(() -> Invalid.member("owner", "owner.unknownOrInactive"));
    }
}
