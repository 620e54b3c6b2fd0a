package org.spoc.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.spoc.rest.GoodCalls;
import org.spoc.rest.GoodCalls.Call;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RestDescription;
import org.spoc.testing.RestDescription.Member;
import org.spoc.testing.RestDescription.Operation;

/**
 * Puts hostile texts into the addresses and headers of REST: each is understood, or refused by name. Only what reads is
 * called, so that nothing comes of it.
 */
final class HostileAddresses {

    private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Accept-Encoding", "If-Match", "If-None-Match", "If-Modified-Since", "Range", "Cookie",
            "Content-Type", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Requested-With", "Idempotency-Key", "Origin", "Referer", "User-Agent", "Forwarded");
    /** Written as they stand: clients that keep to the rules cannot send them. */
    private static final List<String> MALFORMED = List.of("%", "%zz", "%u0041", "%c0%ae%c0%ae", "%ed%a0%80", "%ff", "%00", "%0d%0aX:1", "%f4%90%80%80", "a%0", "\u00E9", "|", "^", "[]", "{}", "<>", "\"", "\\", "`");

    private final Rest admin;
    private final RestDescription description;
    private final Hostile hostile;
    private final Findings findings;
    private final Wire wire;
    private final Map<String, Call> calls = new TreeMap<>();

    HostileAddresses(Rest admin, RestDescription description, Hostile hostile, Findings findings) {
        this.admin = admin;
        this.description = description;
        this.hostile = hostile;
        this.findings = findings;
        wire = new Wire(admin.spoc());
        var good = new GoodCalls(admin);
        description.operations().stream().filter(each -> each.method().equals("GET")).forEach(each -> calls.put(each.id(), good.all().get(each.id()).get()));
    }

    private Stream<Operation> reading() {
        return description.operations().stream().filter(each -> calls.containsKey(each.id()));
    }

    void attackParameters(int times) {
        reading().forEach(operation -> {
            for (Member parameter : description.parameters(operation, "query")) {
                for (int i = 0; i < times; i++) {
                    String text = parameter.schema().path("format").asText().startsWith("date") ? hostile.of(Family.DATES) : hostile.text();
                    parameter(operation, parameter.name(), text);
                }
            }
        });
    }

    private void parameter(Operation operation, String name, String text) {
        if (text.length() > 4_000) {
            return;
        }
        Answer answer = answer(operation, with(calls.get(operation.id()).path(), name, Visitor.encoded(text)), text);
        JsonNode errors = answer.body().path("errors");
        // a first day that is good by itself may lie behind the last one
        boolean named = StreamSupport.stream(errors.spliterator(), false).anyMatch(error -> error.path("member").asText().equals(name)
                || error.path("code").asText().equals("absence.endsBeforeItBegins"));
        // whoever asks about a time before there was one is told so
        boolean before = name.equals("at") && answer.status() == 404;
        if (answer.status() != 200 && !before && !(answer.status() == 400 && named) && !isUnreadable(text)) {
            findings.fault(operation.id() + "?" + name + "= " + answer.status() + " without its name", text, answer.whole().body());
        }
    }

    /** Halves of characters cannot be written in an address: the whole of it is refused. */
    private static boolean isUnreadable(String text) {
        return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    void attackWays(int times) {
        reading().filter(each -> each.path().contains("{")).forEach(operation -> {
            for (int i = 0; i < times; i++) {
                String text = hostile.text();
                String path = calls.get(operation.id()).path();
                if (text.length() < 4_000 && !text.isEmpty()) {
                    Answer answer = answer(operation, path.replaceFirst("/\\d+", "/" + Visitor.encoded(text).replace("$", "").replace("\\", "")), text);
                    if (answer.status() == 200 && !text.strip().matches("\\+?\\d+")) {
                        findings.fault(operation.path() + " finds something", text, answer.whole().body());
                    }
                }
            }
        });
    }

    private Answer answer(Operation operation, String path, String text) {
        Answer answer = Rest.answer(admin.spoc().send(admin.request(path).GET()));
        count(operation.path(), answer.status(), text, answer.whole().body());
        return answer;
    }

    void attackHeaders(int times) {
        for (String header : HEADERS) {
            for (int i = 0; i < times; i++) {
                String text = hostile.text().replaceAll("[\\r\\n]", "");
                boolean page = hostile.oneIn(2);
                Wire.Said said = wire.get(page ? "/spoc/sign-in.xhtml" : "/spoc/api/v1/parties?limit=1", header + ": " + text.substring(0, Math.min(text.length(), 4_000)) + "\r\n");
                count(header, said.status(), text, said.all());
            }
        }
    }

    void attackKeys(int times) {
        for (int i = 0; i < times; i++) {
            String all = hostile.text().replaceAll("[^ -~]", "");
            // more than the server takes in a header ends the stream, and after some of those the connection that it came by
            String text = all.substring(0, Math.min(all.length(), 2_000));
            Answer answer = Rest.answer(admin.spoc().send(admin.request("tokens").header("Idempotency-Key", text).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))));
            count("Idempotency-Key", answer.status(), text, answer.whole().body());
        }
    }

    void attackByWire() {
        for (String malformed : MALFORMED) {
            for (String path : List.of("/spoc/api/v1/parties?q=", "/spoc/api/v1/parties/", "/spoc/parties.xhtml?q=", "/spoc/", "/", "/spoc/api/v1/parties?")) {
                Wire.Said said = wire.get(path + malformed, "");
                count(path, said.status(), malformed, said.all());
            }
        }
    }

    private void count(String where, int status, String sent, String seen) {
        findings.count("status " + status);
        if (status >= 500 || seen.contains("org.spoc") || seen.contains("Exception")) {
            findings.fault(where + " " + status, sent, seen);
        }
    }

    /** The parameter in the place of a good one. */
    private static String with(String path, String name, String value) {
        String[] parts = path.split("\\?", 2);
        String others = parts.length == 1 ? "" : Stream.of(parts[1].split("&")).filter(each -> !each.startsWith(name + "=")).collect(Collectors.joining("&"));
        return parts[0] + "?" + name + "=" + value + (others.isEmpty() ? "" : "&" + others);
    }
}
