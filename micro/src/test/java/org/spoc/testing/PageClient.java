package org.spoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen, of one user: it keeps cookies and follows no redirects. */
public final class PageClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What the way out sends. */
    public static final Map<String, String> SIGN_OUT_FORM = Map.of("meForm", "meForm", "meForm:signOut", "meForm:signOut");

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI base;
    private final HttpClient http;

    public PageClient(URI base) {
        this(base, HTTP);
    }

    /** @param http speaks HTTP/1.1 and follows no redirects */
    public PageClient(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    public PageClient signIn(String login, String password) {
        HttpResponse<String> answer = submit("sign-in.xhtml", signInForm(login, password));
        if (answer.statusCode() != 302 || cookie("spoc-sign-in").isEmpty()) {
            throw new AssertionError(login + " is not let in: " + answer.statusCode() + "\n" + answer.body());
        }
        return this;
    }

    /** What the form of the sign-in page sends. */
    public static Map<String, String> signInForm(String login, String password) {
        return Map.of("signInForm", "signInForm", "signInForm:login", login, "signInForm:password", password, "signInForm:signIn", "");
    }

    public void signOut() {
        HttpResponse<String> answer = submit("profile.xhtml", SIGN_OUT_FORM);
        if (answer.statusCode() != 302 || cookie("spoc-sign-in").isPresent()) {
            throw new AssertionError("is not let out: " + answer.statusCode() + "\n" + answer.body());
        }
    }

    /** What a browser sends when a form of a page is filled in. */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
        String page = get(path).body();
        Map<String, String> form = new HashMap<>(fields);
        form.put("primefaces.nonce", given(" nonce=\"([^\"]+)\"", page));
        form.put("jakarta.faces.ViewState", given("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"", page));
        return post(path, form, headers);
    }

    /** Sends a form as it is. */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** The same user at another address, as if this one had sent them there. */
    public PageClient at(URI other) {
        var there = new PageClient(other, http);
        cookie("spoc-sign-in").ifPresent(token -> there.cookies.put("spoc-sign-in", token));
        return there;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** The proxy is to choose a node anew. */
    public void forgetNode() {
        cookies.remove("spoc-node");
    }

    /** Whom a page says that it was drawn for; empty when nobody is signed in. */
    public static Optional<Long> user(HttpResponse<String> page) {
        return found("data-user=\"(\\d+)\"", page.body()).map(Long::valueOf);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        String held = cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
        return held.isEmpty() ? request : request.header("Cookie", held);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String given) {
        String[] pair = given.split(";", 2)[0].split("=", 2);
        if (given.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String given(String pattern, String page) {
        return found(pattern, page).orElseThrow(() -> new AssertionError("no form:\n" + page));
    }

    private static Optional<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
