package org.spoc.ownership.api;

import java.util.Objects;
import java.util.stream.Stream;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Owners;
import org.spoc.shared.Invalid;

/** Who is to be the owner: by kind and number, or a user by login or by mail address. Exactly one of the three. */
public record OwnerInput(Owner.Kind kind, Long id, String login, String mail) {

    public Owner resolve(Owners owners) {
        boolean byNumber = kind != null || id != null;
        long ways = Stream.of(byNumber ? this : null, login, mail).filter(Objects::nonNull).count();
        if (ways != 1 || byNumber && (kind == null || id == null)) {
            throw Invalid.member("owner", "owner.oneWay");
        }
        if (byNumber) {
            return new Owner(kind, id);
        }
        return login != null ? owners.byLogin(login) : owners.byMail(mail);
    }
}
