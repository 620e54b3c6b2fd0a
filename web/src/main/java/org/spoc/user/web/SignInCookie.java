package org.spoc.user.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a signed-in browser holds: a random token, out of the reach of scripts, sent to SPOC alone, forgotten when the
 * browser is closed. Each sign-in hands out a new one, so that one planted before is worth nothing.
 */
final class SignInCookie {

    private static final String NAME = "spoc-sign-in";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SignInCookie() {
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Stream::of).filter(each -> NAME.equals(each.getName()))
                .map(Cookie::getValue).filter(each -> TOKEN.matcher(each).matches()).findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, token, "");
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", "; Max-Age=0");
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, String end) {
        // written out, because the server leaves SameSite out of cookies that it is handed
        response.addHeader("Set-Cookie", NAME + "=" + value + "; Path=" + request.getContextPath() + "; HttpOnly; SameSite=Lax"
                + (request.isSecure() ? "; Secure" : "") + end);
    }
}
