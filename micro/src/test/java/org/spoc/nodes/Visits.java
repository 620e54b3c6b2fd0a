package org.spoc.nodes;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.testing.Await;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** People and programs who ask one SPOC for this and that, all the time, and note what they were answered and when. */
final class Visits implements AutoCloseable {

    private static final int EACH = 2;

    /** What is asked for. */
    enum Kind { LIST, CREATE, PAGE, SIGN_IN_PAGE }

    /** An answer; status 0 when there was none. */
    record Visit(Kind kind, long begun, Duration took, int status, String type, String body, boolean retryAfter) {

        boolean isGood() {
            return status == 200 || status == 201;
        }
    }

    private final SpocProcess spoc;
    private final PageClient browser;
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(EACH * Kind.values().length);
    private volatile boolean going = true;

    Visits(SpocProcess spoc) {
        this.spoc = spoc;
        browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < EACH; i++) {
                threads.execute(() -> askOnAndOn(kind));
            }
        }
    }

    /** Waits until everything that is asked for from now on is given. */
    void awaitAllGood(Duration patience) {
        long from = System.nanoTime();
        Await.until("all is well again", patience, () -> Stream.of(Kind.values())
                .allMatch(kind -> since(from).stream().anyMatch(visit -> visit.kind() == kind && visit.isGood())));
    }

    /** Those that began at or after a moment of {@code System.nanoTime()}. */
    List<Visit> since(long moment) {
        return those(visit -> visit.begun() >= moment);
    }

    List<Visit> those(Predicate<Visit> wanted) {
        return visits.stream().filter(wanted).toList();
    }

    private void askOnAndOn(Kind kind) {
        while (going) {
            long begun = System.nanoTime();
            Visit visit;
            try {
                HttpResponse<String> answer = ask(kind);
                visit = new Visit(kind, begun, Duration.ofNanos(System.nanoTime() - begun), answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""), answer.statusCode() >= 500 ? answer.body() : "",
                        answer.headers().firstValue("Retry-After").isPresent());
            } catch (RuntimeException none) {
                visit = new Visit(kind, begun, Duration.ofNanos(System.nanoTime() - begun), 0, "", none.toString(), false);
            }
            visits.add(visit);
        }
    }

    private HttpResponse<String> ask(Kind kind) {
        return switch (kind) {
            case LIST -> spoc.send(rest("parties?limit=10").GET());
            case CREATE -> spoc.send(Rest.json(rest("parties"), "POST", "{'kind':'ORGANISATION','name':'%s'}".formatted(Rest.unique("Visit"))));
            case PAGE -> browser.get("profile.xhtml");
            case SIGN_IN_PAGE -> spoc.send(spoc.request("sign-in.xhtml").version(HttpClient.Version.HTTP_1_1).GET());
        };
    }

    private HttpRequest.Builder rest(String path) {
        return spoc.asAdministrator("api/v1/" + path).version(HttpClient.Version.HTTP_1_1);
    }

    /** How many answers there were of each status. */
    static Map<Integer, Long> counts(List<Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(Visit::status, TreeMap::new,
                Collectors.counting()));
    }

    void end() {
        going = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody still waits for an answer");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going = false;
        threads.shutdownNow();
    }
}
