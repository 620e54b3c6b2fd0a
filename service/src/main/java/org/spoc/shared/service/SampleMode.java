package org.spoc.shared.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether whoever started this SPOC asked for sample data and sample users: {@code SPOC_DEMO=true}. */
@ApplicationScoped
public class SampleMode {

    private final boolean on = Boolean.parseBoolean(System.getProperty("spoc.demo", System.getenv("SPOC_DEMO")));

    public boolean isOn() {
        return on;
    }
}
