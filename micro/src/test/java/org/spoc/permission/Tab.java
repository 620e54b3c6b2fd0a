package org.spoc.permission;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.spoc.permission.Deed.Press;
import org.spoc.testing.PageClient;
import org.spoc.testing.UntouchedForm;

/**
 * A page in a browser without a screen. Buttons are pressed as the script of the page would, so that only what changes
 * is drawn anew; also buttons that the page does not show.
 */
final class Tab {

    private static final Pattern UPDATE = Pattern.compile("<update id=\"([^\"]+)\"><!\\[CDATA\\[(.*?)]]></update>", Pattern.DOTALL);
    private static final String STATE = "jakarta.faces.ViewState";

    /** Where buttons were found on other pages of the kind, for those that are not shown on this one. */
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private final PageClient client;
    private final String path;
    private final int status;
    private final Document page;
    private final String state;

    private Tab(PageClient client, String path, HttpResponse<String> answer) {
        this.client = client;
        this.path = path;
        status = answer.statusCode();
        page = Jsoup.parse(answer.body());
        state = page.select("[name=" + STATE + "]").attr("value");
    }

    static Tab open(PageClient client, String path) {
        return new Tab(client, path, client.get(path));
    }

    /** What came of a button. */
    record Told(int status, String body, Document drawn) {

        /** What is said about it, without what differs from one to the next. */
        String words() {
            drawn.select(".reference").remove();
            String said = status == 200 ? drawn.select("#messages, .error").text() : drawn.select("main").text();
            return status + " " + said.replaceAll("\\d+", "0");
        }

        boolean fails() {
            return status >= 500 || !drawn.select(".ui-messages-fatal").isEmpty();
        }

        boolean refuses() {
            return status >= 400 || !drawn.select(".ui-messages-error, .error").isEmpty();
        }
    }

    int status() {
        return status;
    }

    Document page() {
        return page;
    }

    boolean shows(String button) {
        return isId(button) ? page.getElementById(button) != null : page.selectFirst(button) != null;
    }

    private static boolean isId(String button) {
        return !button.startsWith("#");
    }

    private String id(String button) {
        Element found = isId(button) ? null : page.selectFirst(button);
        if (found != null) {
            FOUND.put(button, found.id());
        } else if (!isId(button) && !FOUND.containsKey(button)) {
            throw new AssertionError("no " + button + " at " + path + ": " + page.select("main").text());
        }
        return isId(button) ? button : FOUND.get(button);
    }

    /** @param at where the form is sent, when somebody has changed the address. @param drawn the form that is drawn anew */
    Told press(Press press, String at, String drawn) {
        Map<String, String> sent = form(press);
        String id = id(press.button());
        sent.put("jakarta.faces.partial.execute", press.values().isEmpty() ? id : formOf(id));
        return send(sent, id, at, drawn);
    }

    /** Sends what several buttons would, whether they are there or not. */
    Told forge(List<Press> presses) {
        Map<String, String> sent = new LinkedHashMap<>();
        presses.forEach(press -> {
            sent.putAll(form(press));
            sent.put(id(press.button()), id(press.button()));
        });
        sent.put("jakarta.faces.partial.execute", "@all");
        return send(sent, id(presses.get(presses.size() - 1).button()), path, "");
    }

    private static String formOf(String id) {
        return id.replaceFirst(":.*", "");
    }

    private Map<String, String> form(Press press) {
        String form = formOf(id(press.button()));
        Element there = page.getElementById(form);
        Map<String, String> sent = new LinkedHashMap<>(there == null ? Map.of() : UntouchedForm.values(there));
        sent.put(form, form);
        sent.putAll(press.values());
        return sent;
    }

    private Told send(Map<String, String> sent, String id, String at, String drawn) {
        sent.put("jakarta.faces.partial.ajax", "true");
        sent.put("jakarta.faces.source", id);
        sent.put("jakarta.faces.partial.render", drawn);
        sent.put(id, id);
        sent.put(STATE, state);
        sent.put("primefaces.nonce", page.select("[nonce]").attr("nonce"));
        return told(client.post(at, sent, "Faces-Request", "partial/ajax"));
    }

    private Told told(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return new Told(answer.statusCode(), answer.body(), Jsoup.parse(answer.body()));
        }
        var all = new StringBuilder();
        Matcher update = UPDATE.matcher(answer.body());
        while (update.find()) {
            all.append(update.group(2));
            Element old = page.getElementById(update.group(1));
            Element now = Jsoup.parseBodyFragment(update.group(2)).getElementById(update.group(1));
            if (old != null && now != null) {
                old.replaceWith(now);
            }
        }
        return new Told(200, answer.body(), Jsoup.parseBodyFragment(all.toString()));
    }
}
