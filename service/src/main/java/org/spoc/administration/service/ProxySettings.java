package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import org.spoc.administration.Setting;
import org.spoc.shared.Networks;
import org.spoc.shared.service.Approach;

/** Which proxies are believed when they tell from where, under which name and over what a request came to them: without a setting none. */
@ApplicationScoped
public class ProxySettings {

    private final Networks proxies = Networks.of(System.getenv(Setting.SPOC_PROXIES.name()));

    /** How a request comes, seen through the proxies that are believed. */
    public Approach approach(HttpServletRequest request) {
        return Approach.through(proxies, request);
    }
}
