package org.spoc.shared.service;

import java.time.Duration;
import java.util.Optional;

/**
 * The request that a thread works on; work in the background has none. The name of the thread tells it to the log, which
 * is written outside of the application, and to whoever looks at threads.
 */
public final class RequestThread {

    private static final ThreadLocal<RequestThread> NOW = new ThreadLocal<>();

    private final String ownName = Thread.currentThread().getName();
    private final long began = System.nanoTime();
    private final String reference;
    private boolean unhurried;

    private RequestThread(String reference) {
        this.reference = reference;
    }

    /** From now on this thread works on that request. @param reference of letters, digits, dots, dashes and underscores */
    public static void begin(String reference) {
        end();
        NOW.set(new RequestThread(reference));
        name("");
    }

    /** Who asks, when that is known. @param channel PAGE or REST */
    public static void of(long user, String channel) {
        if (NOW.get() != null) {
            name(" user=" + user + " channel=" + channel);
        }
    }

    /** The request brings a file, and takes as long as that needs on its way. */
    public static void unhurried() {
        Optional.ofNullable(NOW.get()).ifPresent(now -> now.unhurried = true);
    }

    static boolean isUnhurried() {
        return Optional.ofNullable(NOW.get()).map(now -> now.unhurried).orElse(false);
    }

    /** The request is answered. */
    public static void end() {
        RequestThread ended = NOW.get();
        if (ended != null) {
            Thread.currentThread().setName(ended.ownName);
            NOW.remove();
        }
    }

    /** Of the request that this thread works on; empty in the background. */
    public static Optional<String> reference() {
        return Optional.ofNullable(NOW.get()).map(now -> now.reference);
    }

    /** How long this thread has worked on its request; empty in the background. */
    static Optional<Duration> worked() {
        return Optional.ofNullable(NOW.get()).map(now -> Duration.ofNanos(System.nanoTime() - now.began));
    }

    private static void name(String asker) {
        RequestThread now = NOW.get();
        Thread.currentThread().setName(now.ownName + " request=" + now.reference + asker);
    }
}
