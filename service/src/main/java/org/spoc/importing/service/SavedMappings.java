package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.spoc.importing.Mapping;
import org.spoc.importing.MappingText;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Identity;

/** How files with the same headers were understood before: by the same user, else by somebody of the business unit. */
@ApplicationScoped
class SavedMappings {

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    Optional<Mapping> find(List<String> header, Identity user) {
        return sql.query("""
                select mapping from import_mapping where fingerprint = ? and (user_id = ? or unit_id = ?)
                order by user_id = ? desc, saved_at desc limit 1
                """, fingerprint(header), user.id(), user.unit(), user.id()).first(row -> MappingText.read(row.text("mapping")))
                .filter(mapping -> mapping.problems(header).isEmpty());
    }

    void save(List<String> header, Mapping mapping, Identity user) {
        sql.query("""
                insert into import_mapping (fingerprint, user_id, unit_id, mapping, saved_at) values (?, ?, ?, ?, ?)
                on conflict (fingerprint, user_id) do update set unit_id = excluded.unit_id, mapping = excluded.mapping,
                  saved_at = excluded.saved_at
                """, fingerprint(header), user.id(), user.unit(), MappingText.write(mapping), clock.instant()).update();
    }

    private static String fingerprint(List<String> header) {
        byte[] names = String.join("\u0000", header).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(names));
    }
}
