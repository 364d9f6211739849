package dk.fodfaeste.bench;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.sql.Connection;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** How long a board takes, and the plan on it: made from nothing, and after something has changed. */
final class BoardMeasure {

    private static final int TIMES = 20;

    private static final List<Change> CHANGES = List.of(
            new Change("an observation", "PERSON", "discovery.observation set note = '' where person_id"),
            new Change("a change of a course", "COURSE", "placements.course set work = work where course_id"),
            new Change("a decision", "PROPOSAL", "matching.decision set reason = reason where proposal_id"),
            new Change("a change of a place", "WORKPLACE", "companies.workplace set name = name where workplace_id"));

    private final Boards boards;
    private final WeekPlans plans;
    private final Connection owner;
    private final Stopwatch stopwatch;

    BoardMeasure(ApplicationContext program, Connection owner, Stopwatch stopwatch) {
        this.boards = program.getBean(Boards.class);
        this.plans = program.getBean(WeekPlans.class);
        this.owner = owner;
        this.stopwatch = stopwatch;
    }

    void print(Organisation organisation) throws Exception {
        Actor reader = organisation.actor(owner, Role.CONSULTANT);
        stopwatch.print("board made, the first in this program", () -> Acting.as(reader, boards::now));
        stopwatch.print("the week's plan solved and proved, the first", () -> Acting.as(reader, plans::plan));
        for (Change each : CHANGES) {
            Stopwatch.Turn change = turn -> {
                try (var statement = owner.createStatement()) {
                    statement.execute("update %s = '%s'".formatted(each.sql(), organisation.address(each.of(), turn)));
                }
            };
            stopwatch.print("board after " + each.what(), TIMES, change, () -> Acting.as(reader, boards::now));
            stopwatch.print("board and plan after " + each.what(), TIMES, change, () -> Acting.as(reader, plans::plan));
        }
    }

    /** @param of the word for whose turn it is */
    private record Change(String what, String of, String sql) {}
}
