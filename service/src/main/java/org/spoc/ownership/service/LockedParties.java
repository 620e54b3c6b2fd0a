package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spoc.party.Party;
import org.spoc.shared.service.Sql;

/**
 * Parties locked until the transaction ends, so that whoever comes second sees what the first one did. One short
 * statement locks the rows alone: addresses, keys and tags are read when somebody looks at them. Nobody is asked whether
 * they may; that is for the caller.
 */
@ApplicationScoped
public class LockedParties {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;

    /** Nobody else changes it meanwhile. */
    public Optional<Party> toChange(long id) {
        return one(id, "select id, version from party where id = ? for update");
    }

    /** It stays as it is meanwhile; others may keep it so as well. */
    public Optional<Party> toKeep(long id) {
        return one(id, "select id, version from party where id = ? for share");
    }

    /** The people who take the owner of an organisation, to be changed along with it. */
    public List<Party> followers(long organisation) {
        Map<Long, Long> locked = lock("select id, version from party where follows_id = ? order by id for update", organisation);
        return locked.isEmpty() ? List.of() : entities.createQuery("select p from Party p where p.follows = :organisation order by p.id", Party.class)
                .setParameter("organisation", organisation).getResultList().stream().map(party -> asLocked(party, locked)).toList();
    }

    private Optional<Party> one(long id, String text) {
        Map<Long, Long> locked = lock(text, id);
        return locked.isEmpty() ? Optional.empty() : Optional.of(asLocked(entities.find(Party.class, id), locked));
    }

    private Map<Long, Long> lock(String text, long value) {
        var versions = new HashMap<Long, Long>();
        sql.query(text, value).list(row -> versions.put(row.id("id"), row.id("version")));
        return versions;
    }

    /** What was read before the lock was won may have changed while it was waited for. */
    private Party asLocked(Party party, Map<Long, Long> versions) {
        if (party.getVersion() != versions.get(party.getId())) {
            entities.refresh(party);
        }
        return party;
    }
}
