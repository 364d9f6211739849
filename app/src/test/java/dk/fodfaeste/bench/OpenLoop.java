package dk.fodfaeste.bench;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Requests that come when they come, whether or not the earlier ones are answered: what is late counts as late, from the moment it was due
 * (no coordinated omission).
 *
 * @param milliseconds of each, in order of size
 * @param failed how many were not answered at all
 */
record OpenLoop(double[] milliseconds, int failed) {

    /** @param request sends the one of a number, and returns when it is answered */
    static OpenLoop run(int requests, double perSecond, IntConsumer request) {
        double[] milliseconds = new double[requests];
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < requests; index++) {
                int number = index;
                long due = begun + (long) (index * 1e9 / perSecond);
                while (due > System.nanoTime()) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                senders.submit(() -> {
                    try {
                        request.accept(number);
                    } catch (RuntimeException problem) {
                        failed.incrementAndGet();
                    }
                    milliseconds[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Arrays.sort(milliseconds);
        return new OpenLoop(milliseconds, failed.get());
    }

    /** @param share of the requests that took no longer, 0 to 1 */
    double percentile(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1, Math.floor(share * milliseconds.length))];
    }
}
