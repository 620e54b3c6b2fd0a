package org.spoc.shared.service;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where one node works on jobs that stand in the database: so many at once, each claimed there first. A clock looks for
 * new ones; any number of nodes may look at once.
 */
public final class Desk<J> {

    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private final Semaphore free;
    private final Executor threads;
    private final Supplier<Optional<J>> claim;
    private final Consumer<J> work;

    /**
     * @param atOnce a long job does not keep a short one waiting
     * @param claim takes over a job that nobody works on, if there is one
     * @param work does it to its end
     */
    public Desk(int atOnce, Executor threads, Supplier<Optional<J>> claim, Consumer<J> work) {
        this.free = new Semaphore(atOnce);
        this.threads = threads;
        this.claim = claim;
        this.work = work;
    }

    /** Names this node to administrators, by its process and its host: a claim holds by its number, not by this. */
    public static String node() {
        return NODE;
    }

    /** Takes on as many jobs as there are, and as there is room for. */
    public void look() {
        while (free.tryAcquire() && begin()) {
            // another one may be waiting as well
        }
    }

    private boolean begin() {
        boolean begun = false;
        try {
            Optional<J> job = claim.get();
            job.ifPresent(this::hand);
            begun = job.isPresent();
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void hand(J job) {
        threads.execute(() -> {
            try {
                work.accept(job);
            } finally {
                free.release();
            }
        });
    }
}
