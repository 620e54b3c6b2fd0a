package org.spoc.administration.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.spoc.lifecycle.Stage;

/** Puts the numbers of the business beside those that the server tells of itself. */
@Singleton
@Startup
@DependsOn("Schema")
public class BusinessMetrics {

    private static final Map<String, String> NAMES = Map.of(
            "fallback", "spoc_parties_with_fallback_team",
            "imports", "spoc_imports_under_way",
            "bulk", "spoc_bulk_actions_under_way",
            "offboardings", "spoc_offboardings_under_way",
            "overdue", "spoc_follow_ups_overdue",
            "signedIn", "spoc_browsers_signed_in",
            "refusedSignIns", "spoc_sign_ins_refused_in_10_minutes",
            "unsealed", "spoc_audit_entries_not_sealed");

    @Inject
    private MetricRegistry registry;
    @Inject
    private BusinessNumbers numbers;

    @PostConstruct
    void register() {
        for (Stage stage : Stage.values()) {
            registry.gauge(metadata("spoc_parties"), () -> numbers.of("stage " + stage), new Tag("stage", stage.name()));
        }
        NAMES.forEach((number, name) -> registry.gauge(metadata(name), () -> numbers.of(number)));
    }

    private static Metadata metadata(String name) {
        return Metadata.builder().withName(name).withUnit("none").build();
    }
}
