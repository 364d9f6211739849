package dk.fodfaeste.bench;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.plan.WeekProblem;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** The week's plan by the engine, and the same pairs and capacities in plain SQL; and as a file, for a judge that stays out of the program. */
final class PlanMeasure {

    /** Read by {@code dk.fodfaeste.bench.HousePlan} of the benchmarks. */
    static final Path FILE = Path.of("target", "house-plan.csv");

    private static final int TIMES = 5;

    private final ApplicationContext program;
    private final Connection owner;
    private final Stopwatch stopwatch;

    PlanMeasure(ApplicationContext program, Connection owner, Stopwatch stopwatch) {
        this.program = program;
        this.owner = owner;
        this.stopwatch = stopwatch;
    }

    void print(Organisation organisation) throws Exception {
        PlanProblem problem = Acting.as(
                organisation.actor(owner, Role.CONSULTANT),
                () -> WeekProblem.of(
                        program.getBean(Boards.class).now(),
                        program.getBean(Rules.class),
                        program.getBean(WeekPlans.class).thisWeek()));
        write(problem);
        stopwatch.print("the same pairs, the engine with its proof", TIMES, turn -> {}, () -> Plan.solve(problem));
        System.out.printf(
                Locale.ROOT, "  %,d pairs, worth %,d%n", problem.pairs().size(), worth(Plan.solve(problem)));
        stopwatch.print("the same pairs, greedy in SQL", TIMES, turn -> lay(problem), this::choose);
        try (var statement = owner.createStatement();
                var sum = statement.executeQuery("select sum(value) from chosen")) {
            sum.next();
            System.out.printf(Locale.ROOT, "  worth %,d%n", sum.getLong(1));
        }
    }

    private static long worth(Plan plan) {
        return plan.chosen().stream().mapToLong(PlanMeasure::millionths).sum();
    }

    private static long millionths(Pair pair) {
        return Math.round(pair.value() * Plan.UNIT);
    }

    /** One line for each pair: person, consultant, opening, workplace, company, value in millionths; then what each of the four may have. */
    private static void write(PlanProblem problem) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Pair pair : problem.pairs()) {
            Object[] of = places(problem, pair);
            lines.add("%s;%s;%s;%s;%s;%d;%d;%d;%d;%d"
                    .formatted(
                            of[0],
                            of[1],
                            of[2],
                            of[3],
                            of[4],
                            millionths(pair),
                            problem.consultants().getOrDefault(of[1], 0),
                            problem.openings().getOrDefault(of[2], 0),
                            problem.workplaces().getOrDefault(of[3], 0),
                            problem.companies().getOrDefault(of[4], 0)));
        }
        Files.write(FILE, lines);
    }

    private static Object[] places(PlanProblem problem, Pair pair) {
        Object workplace = Objects.requireNonNull(problem.workplaceOf().get(pair.opening()));
        return new Object[] {
            pair.person(),
            Objects.requireNonNull(problem.consultantOf().get(pair.person())),
            pair.opening(),
            workplace,
            Objects.requireNonNull(problem.companyOf().get(workplace))
        };
    }

    private void lay(PlanProblem problem) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table if exists pair, room, chosen;"
                    + "create temp table pair (person text, consultant text, opening text, workplace text, company text, value bigint);"
                    + "create temp table room (place text primary key, left_over integer)");
        }
        try (var pairs = owner.prepareStatement("insert into pair values (?, ?, ?, ?, ?, ?)");
                var room = owner.prepareStatement("insert into room values (?, ?) on conflict do nothing")) {
            for (Pair pair : problem.pairs()) {
                Object[] of = places(problem, pair);
                for (int index = 0; index < of.length; index++) {
                    pairs.setString(index + 1, of[index].toString());
                }
                pairs.setLong(of.length + 1, millionths(pair));
                pairs.addBatch();
                add(room, of[0], Map.of(of[0], 1));
                add(room, of[1], problem.consultants());
                add(room, of[2], problem.openings());
                add(room, of[3], problem.workplaces());
                add(room, of[4], problem.companies());
            }
            pairs.executeBatch();
            room.executeBatch();
        }
    }

    private static void add(java.sql.PreparedStatement room, Object place, Map<?, Integer> capacities)
            throws SQLException {
        Integer capacity = capacities.get(place);
        room.setString(1, place.toString());
        room.setInt(2, capacity == null ? 0 : capacity);
        room.addBatch();
    }

    private void choose() throws IOException, SQLException {
        try (var statement = owner.createStatement();
                var script = PlanMeasure.class.getResourceAsStream("/bench/greedy.sql")) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
