package org.spoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that a redirect may use: only those of this product, so that no link can send somebody elsewhere. They
 * begin with the context path, as in {@code /spoc/party.xhtml?id=7}.
 */
public final class LocalAddress {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._~!$&'()*+,;=:@?%-]*");

    private LocalAddress() {
    }

    /** The address when it is one of ours, else nothing. */
    public static Optional<String> of(String contextPath, String address) {
        return Optional.ofNullable(address)
                .filter(each -> each.startsWith(contextPath + "/"))
                .filter(each -> PLAIN.matcher(each).matches())
                .filter(each -> !path(each).contains("//") && !path(each).contains(".."));
    }

    /** The address in the browser's bar when a form of this page was sent. */
    public static String ofPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer")).flatMap(LocalAddress::withoutHost)
                .flatMap(each -> of(request.getContextPath(), each))
                .filter(each -> path(each).equals(request.getRequestURI()))
                .orElse(request.getRequestURI());
    }

    private static Optional<String> withoutHost(String referer) {
        try {
            URI uri = URI.create(referer);
            return Optional.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
