package org.spoc.nodes;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/**
 * Several programs that register, move, transfer and import at the same time and write down what was acknowledged.
 * Nothing is sent twice: whatever came to no answer may have been done once or not at all.
 */
final class MixedWork implements AutoCloseable {

    /** Rows of each imported file. */
    static final int ROWS = 40;
    private static final int THREADS = 6;
    private static final long PAUSE_AFTER_A_FAILURE = TimeUnit.MILLISECONDS.toNanos(100);

    /** Names of parties. */
    final Set<String> registered = ConcurrentHashMap.newKeySet();
    /** Ids of parties that became leads. */
    final Set<Long> moved = ConcurrentHashMap.newKeySet();
    /** Reasons of transfers. */
    final Set<String> transferred = ConcurrentHashMap.newKeySet();
    /** Ids of imports that were begun. */
    final Set<Long> imported = ConcurrentHashMap.newKeySet();
    final AtomicInteger refused = new AtomicInteger();
    private final Rest admin;
    private final List<Long> contacts;
    private final List<Long> parties;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean going = true;

    MixedWork(SpocProcess spoc, long seed) {
        admin = Rest.asAdministrator(spoc);
        contacts = IntStream.range(0, 3).mapToObj(i -> admin.colleague("CONTACT").id()).toList();
        parties = IntStream.range(0, 4).mapToObj(i -> admin.organisation().id()).toList();
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(seed + i);
            threads.execute(() -> workOnAndOn(random));
        }
    }

    int acknowledged() {
        return registered.size() + moved.size() + transferred.size() + imported.size();
    }

    private void workOnAndOn(Random random) {
        while (going) {
            try {
                switch (random.nextInt(12)) {
                    case 0 -> runImport();
                    case 1, 2, 3, 4 -> transfer(random);
                    case 5, 6 -> move();
                    default -> register();
                }
            } catch (RuntimeException | AssertionError noAnswer) {
                refused.incrementAndGet();
                LockSupport.parkNanos(PAUSE_AFTER_A_FAILURE);
            }
        }
    }

    private void register() {
        String name = Rest.unique("Registered");
        if (post("parties", "{'kind':'ORGANISATION','name':'%s'}".formatted(name)).status() == 201) {
            registered.add(name);
        }
    }

    private void transfer(Random random) {
        String reason = Rest.unique("transfer");
        if (post("parties/" + parties.get(random.nextInt(parties.size())) + "/owners", "{'owner':{'kind':'USER','id':%d},'reason':'%s'}"
                .formatted(contacts.get(random.nextInt(contacts.size())), reason)).status() == 201) {
            transferred.add(reason);
        }
    }

    private void move() {
        long party = post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example']}".formatted(Rest.unique("Moved"))).id();
        post("parties/" + party + "/interactions", "{'type':'EMAIL','direction':'IN','subject':'Asked for a quote'}");
        if (post("parties/" + party + "/transitions", "{'to':'LEAD'}").status() == 201) {
            moved.add(party);
        }
    }

    private void runImport() {
        String file = Rest.unique("Imported");
        String rows = IntStream.range(0, ROWS).mapToObj(i -> file + "," + i + "\n").collect(Collectors.joining());
        Rest.Answer begun = admin.send(request("imports?run=run&name=" + file + ".csv").header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("First name,Last name\n" + rows)));
        if (begun.status() == 201) {
            imported.add(begun.id());
        }
    }

    private Rest.Answer post(String path, String body) {
        return admin.send(Rest.json(request(path), "POST", body));
    }

    private HttpRequest.Builder request(String path) {
        return admin.request(path).version(HttpClient.Version.HTTP_1_1);
    }

    void end() throws InterruptedException {
        going = false;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new AssertionError("somebody still waits for an answer");
        }
    }

    @Override
    public void close() {
        going = false;
        threads.shutdownNow();
    }
}
