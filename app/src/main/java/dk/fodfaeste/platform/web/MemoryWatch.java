package dk.fodfaeste.platform.web;

import jakarta.annotation.PreDestroy;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A full memory seldom ends a program: it goes on collecting, and answers nobody. So it is looked at every second, without needing memory
 * itself: where nine tenths of the last seconds went into collecting and hardly anything came free, the program ends.
 */
@Component
class MemoryWatch {

    private static final int SECONDS = 5;
    private static final double COLLECTING = 0.9;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Thread watch =
            Thread.ofPlatform().name("memory-watch").daemon().unstarted(this::watch);

    MemoryWatch() {
        watch.start();
    }

    private void watch() {
        int bad = 0;
        long lookedAt = System.nanoTime();
        long before = collecting();
        while (bad < SECONDS) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException ending) {
                return;
            }
            long now = System.nanoTime();
            long collected = collecting();
            bad = isLost((collected - before) * 1e6 / (now - lookedAt)) ? bad + 1 : 0;
            lookedAt = now;
            before = collected;
        }
        MemoryShort.end();
    }

    private static boolean isLost(double share) {
        return share > COLLECTING && MemoryShort.isFull();
    }

    @PreDestroy
    void stop() {
        watch.interrupt();
    }

    /** Milliseconds since the program began. */
    private long collecting() {
        long sum = 0;
        for (int index = 0; index < collectors.size(); index++) {
            sum += collectors.get(index).getCollectionTime();
        }
        return sum;
    }
}
