package org.spoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spoc.shared.service.Approach;

/**
 * Whether another site made a browser send a change. Browsers say where a request comes from: today's in
 * {@code Sec-Fetch-Site}, older ones, and all where there is no TLS, in {@code Origin} or {@code Referer}. Who says
 * nothing is a program and no browser: nobody can make it send something in the name of somebody else.
 */
public final class ForeignSite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** {@code none}: the person at the browser, and no page at all. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final String TOKEN = "Bearer ";

    private ForeignSite() {
    }

    /** Reads nothing but the method and headers, so that a form is still to be read in its own encoding. */
    public static boolean sends(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !carriesToken(request) && !isOurOwn(request);
    }

    /** No browser adds a token by itself, as it does with cookies and passwords. */
    private static boolean carriesToken(HttpServletRequest request) {
        String credentials = request.getHeader("Authorization");
        return credentials != null && credentials.regionMatches(true, 0, TOKEN, 0, TOKEN.length());
    }

    private static boolean isOurOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OUR_OWN.contains(site);
        }
        String sender = request.getHeader("Origin") == null ? request.getHeader("Referer") : request.getHeader("Origin");
        return sender == null || host(sender).filter(withoutUsualPort(String.valueOf(Approach.of(request).host()))::equals).isPresent();
    }

    /** Without the scheme: TLS may end at a proxy. Empty for {@code null}, which browsers send for a page in a sandbox. */
    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority()).map(ForeignSite::withoutUsualPort);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutUsualPort(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
