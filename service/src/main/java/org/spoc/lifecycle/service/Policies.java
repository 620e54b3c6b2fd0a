package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.spoc.lifecycle.Policy;
import org.spoc.shared.service.Sql;

/** The tipping points in force: the highest version. */
@ApplicationScoped
class Policies {

    @Inject
    private Sql sql;

    Policy inForce() {
        return sql.query("""
                select version, score_threshold, inactive_after_days from lifecycle_policy order by version desc limit 1
                """).first(row -> new Policy(row.count("version"), row.count("score_threshold"),
                row.count("inactive_after_days"))).orElse(Policy.DEFAULT);
    }
}
