package org.spoc.administration.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.spoc.lifecycle.Stage;

/** Puts the numbers of the business beside those that the server tells of itself. */
@Singleton
@Startup
@DependsOn("Schema")
public class BusinessMetrics {

    private static final List<String> NAMES = List.of("spoc_parties_with_fallback_team", "spoc_imports_under_way", "spoc_bulk_actions_under_way",
            "spoc_offboardings_under_way", "spoc_follow_ups_overdue", "spoc_browsers_signed_in", "spoc_sign_ins_refused_in_10_minutes",
            "spoc_audit_entries_not_sealed");

    @Inject
    private MetricRegistry registry;
    @Inject
    private BusinessNumbers numbers;

    @PostConstruct
    void register() {
        for (Stage stage : Stage.values()) {
            gauge("spoc_parties", () -> numbers.partiesIn(stage), new Tag("stage", stage.name()));
        }
        NAMES.forEach(name -> gauge(name, () -> numbers.of(name)));
    }

    private void gauge(String name, Supplier<Double> number, Tag... tags) {
        registry.gauge(Metadata.builder().withName(name).withUnit("none").build(), number, tags);
    }
}
