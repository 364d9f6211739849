package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.MemoryIsShort;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that needs more memory than there is ends in a page that says so; what it held is free again, and the program goes on. Where the
 * memory stays full all the same, or ends outside a request, nothing works for long: the program says so and ends with a number
 * of its own, for which {@code bin/run} starts it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MemoryShort extends OncePerRequestFilter {

    /** EX_TEMPFAIL of sysexits.h, as {@code bin/environment} knows it. */
    private static final int ENDED_FOR_MEMORY = 75;

    private static final double FULL = 0.95;
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(MemoryShort.class);

    private final PlainPage page;
    private final ApplicationEventPublisher events;

    MemoryShort(PlainPage page, ApplicationEventPublisher events) {
        this.page = page;
        this.events = events;
        Thread.setDefaultUncaughtExceptionHandler(MemoryShort::uncaught);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | OutOfMemoryError problem) {
            if (!isShort(problem)) {
                throw problem;
            }
            goOn(request, response);
        }
    }

    private static boolean isShort(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        events.publishEvent(new MemoryIsShort());
        Runtime.getRuntime().gc();
        if (isFull()) {
            end();
        }
        LOG.error("Memory was short for {}; its request ended", request.getRequestURI());
        if (!response.isCommitted()) {
            page.say("error.memory", AGAIN, request, response);
        }
    }

    static boolean isFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
    }

    private static void uncaught(Thread thread, Throwable problem) {
        if (isShort(problem)) {
            end();
        }
        LOG.error("{} ended", thread.getName(), problem);
    }

    /** Without the usual goodbye, which needs memory itself; a database of the program's own is found by the next start. */
    @SuppressWarnings("SystemOut") // the console is where the one who starts the program looks
    static void end() {
        try {
            System.err.println("Fodfæste has no memory left and ends. FODFAESTE_HEAP gives it more.");
        } finally {
            Runtime.getRuntime().halt(ENDED_FOR_MEMORY); // also when there is no memory left to say it
        }
    }
}
