package dk.fodfaeste.bench;

import dk.fodfaeste.StatementCount;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A line of the table of pages: what a look at one costs, by how many statements, and how long at a rate that does not wait for answers. */
final class Look {

    private static final int PER_SECOND = 50;
    private static final int REQUESTS = 4 * PER_SECOND;

    private final ApplicationContext program;
    private final Taken taken;
    private final int warm;

    /** @param warm looks before the ones that count */
    Look(ApplicationContext program, Taken taken, int warm) {
        this.program = program;
        this.taken = taken;
        this.warm = warm;
    }

    static void head() {
        System.out.printf(
                "%n| page | role | statements | rows | kB | p50, ms | p99, ms | computing, ms |%n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |%n");
    }

    void print(String address, String reader, Page page) {
        IntStream.range(0, warm).forEach(page::look);
        StatementCount count = program.getBean(StatementCount.class);
        count.begin();
        int bytes = page.look(0).length;
        count.end();
        double before = taken.computing();
        OpenLoop loop = OpenLoop.run(REQUESTS, PER_SECOND, page::look);
        double computing = (taken.computing() - before) * 1_000 / REQUESTS;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %.0f | %.0f%s | %.1f |%n",
                address,
                reader,
                count.statements(),
                count.rows(),
                bytes / 1024,
                loop.percentile(0.5),
                loop.percentile(0.99),
                loop.failed() == 0 ? "" : ", " + loop.failed() + " failed",
                computing);
    }

    interface Page {
        /** @param number of the look @return what is answered */
        byte[] look(int number);
    }
}
