package org.spoc.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.spoc.testing.UntouchedForm;

/** Fills in the forms of pages as a browser would, without running anything of the page. */
final class Visitor {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;

    Visitor(URI base) {
        this.base = base;
    }

    /** A page as it came. */
    record Seen(int status, URI at, Document page) {

        /** Whether the page says that something was refused: beside a field or above all, and not what a list warns of. */
        boolean refuses() {
            return page.select(".error, [aria-invalid=true], .ui-state-error, .ui-messages-error").stream()
                    .anyMatch(each -> each.closest("td") == null);
        }

        Element form(String id) {
            Element form = page.getElementById(id);
            if (form == null) {
                throw new AssertionError("no form " + id + " at " + at + " with " + status + ": " + page.title());
            }
            return form;
        }
    }

    Visitor signIn(String login, String password) {
        Seen page = get("sign-in.xhtml");
        Seen in = send(page, "signInForm", Map.of("signInForm:login", login, "signInForm:password", password), "signInForm:signIn");
        if (in.page().getElementById("signInForm") != null) {
            throw new AssertionError(login + " is not let in");
        }
        return this;
    }

    Seen get(String path) {
        return seen(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends a form of a page with some values changed by pressing a button; a value of null is not sent at all. */
    Seen send(Seen from, String form, Map<String, String> changed, String button) {
        Map<String, String> values = UntouchedForm.values(from.form(form));
        values.put("primefaces.nonce", from.page().select("[nonce]").attr("nonce"));
        values.putAll(changed);
        values.put(button, button);
        String body = values.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
        return seen(HttpRequest.newBuilder(from.at()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    private Seen seen(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = answer(request.timeout(Duration.ofSeconds(60)).build());
            return new Seen(answer.statusCode(), answer.uri(), Jsoup.parse(answer.body()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sent again on a new connection, as browsers do, when the server has closed the one at hand meanwhile. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** As browsers write it; a half of a character in the only way in which it can be written. */
    static String encoded(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                written.append("%%ED%%%02X%%%02X".formatted(0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F));
            } else {
                written.append(URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8));
            }
        });
        return written.toString();
    }
}
