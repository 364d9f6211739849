package dk.fodfaeste;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What each page of a large house costs: statements, rows, bytes, and milliseconds in the middle and at the 99th of 100. Not one of the
 * tests: {@code bin/bench house FOLDER} runs it on the sheets of a folder, and its numbers are read by people.
 */
@Import(StatementCount.class)
class HouseMeasure extends HouseTest {

    private static final int LOOKS = 60;

    @Autowired
    private Imports imports;

    @Autowired
    private StatementCount count;

    @Test
    void everyPage() throws Exception {
        long begun = System.nanoTime();
        Town.moveIn(imports, house, sheets(Path.of(System.getenv("FODFAESTE_TOWN"))));
        analyze();
        line("import, seconds", String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9));
        UUID person = database(
                "select person_id from people.person p where stage in ('PROFILING', 'JOB_FINDING') order by"
                        + " (select count(*) from discovery.observation o where o.person_id = p.person_id) desc limit 1");
        UUID company = database("select company_id from companies.company order by name limit 1");
        UUID workplace = database("select workplace_id from companies.task group by 1 order by count(*) desc limit 1");
        System.out.printf("%n%-44s %6s %7s %7s %8s %8s %8s%n", "page", "stmts", "rows", "kB", "first", "p50", "p99");
        for (Role role : List.of(Role.CONSULTANT, Role.EMPLOYMENT_MANAGER)) {
            for (String page : List.of(
                    "/plan",
                    "/plan?page=1",
                    "/today",
                    "/people",
                    "/people?q=an&sort=WAITED",
                    "/companies",
                    "/courses",
                    "/people/" + person,
                    "/people/" + person + "/profile",
                    "/people/" + person + "/possibilities",
                    "/people/" + person + "/courses",
                    "/people/" + person + "/carving?workplace=" + workplace,
                    "/companies/" + company,
                    "/workplaces/" + workplace,
                    "/observe?person=" + person)) {
                look(role, page);
            }
        }
        Runtime.getRuntime().gc();
        line(
                "heap in use, MB",
                Long.toString((Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory())
                        >> 20));
    }

    private void look(Role role, String page) throws Exception {
        double first = milliseconds(role, page);
        count.begin();
        int bytes = web.perform(get(page).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()
                .length;
        int statements = count.statements();
        int rows = count.rows();
        double[] times = new double[LOOKS];
        for (int index = 0; index < LOOKS; index++) {
            times[index] = milliseconds(role, page);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-44s %6d %7d %7d %8.1f %8.1f %8.1f%n",
                role.name().charAt(0) + " " + page.replaceAll("[0-9a-f-]{36}", "…"),
                statements,
                rows,
                bytes / 1024,
                first,
                times[LOOKS / 2],
                times[LOOKS * 99 / 100]);
    }

    private double milliseconds(Role role, String page) throws Exception {
        long begun = System.nanoTime();
        int status = web.perform(get(page).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 200) {
            throw new AssertionError(page + " answers " + status);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void analyze() throws Exception {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static UUID database(String sql) throws Exception {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static List<Upload> sheets(Path folder) throws IOException {
        List<Upload> sheets = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sheets.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return sheets;
    }

    private static void line(String what, String number) {
        System.out.printf("%-44s %s%n", what, number);
    }
}
