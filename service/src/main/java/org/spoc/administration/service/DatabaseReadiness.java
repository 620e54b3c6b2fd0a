package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spoc.shared.service.Sql;

/** This node can work: it was deployed, so the schema is as it must be, and the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Inject
    private Sql sql;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database").status(sql.query("select 1").exists()).build();
        } catch (RuntimeException away) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
