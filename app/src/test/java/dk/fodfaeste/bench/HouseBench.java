package dk.fodfaeste.bench;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.StatementCount;
import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import dk.fodfaeste.platform.database.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/**
 * What every page costs in a house of a size, as each role: {@code HouseBench SIZE [PAGE …]}. The program runs as it does for its users, with
 * its own PostgreSQL; its browsers run beside it in the same process, so that what they take is in the numbers too.
 */
public final class HouseBench {

    private static final String PASSWORD = "en god adgangskode";

    /** Many persons, companies … take turns, so that no page shows what is warm from the look before. */
    private static final int OF_EACH = 20;

    private static final int MOST_ORGANISATIONS = 5;
    private static final int WARM = 2 * OF_EACH;

    private static final List<String> PAGES = List.of(
            "/today",
            "/plan",
            "/plan?page=2",
            "/people",
            "/people?q=an&sort=WAITED",
            "/people/PERSON",
            "/people/PERSON/profile",
            "/people/PERSON/progress",
            "/people/PERSON/case-room",
            "/people/PERSON/team",
            "/people/PERSON/merge",
            "/people/possible-doubles",
            "/caseload",
            "/people/PERSON/possibilities",
            "/people/PERSON/reach",
            "/people/PERSON/courses",
            "/people/PERSON/referral-answer",
            "/people/PERSON/carving",
            "/people/PERSON/carving?workplace=WORKPLACE",
            "/companies",
            "/companies?q=hotel",
            "/companies/map",
            "/companies/map?q=hotel",
            "/companies/map?zoom=4&at=55.676,12.568",
            "/companies/map?place=k%C3%B8benhavn&sort=PLACE",
            "/companies/COMPANY",
            "/companies/COMPANY/planned-contacts",
            "/companies/COMPANY/history",
            "/companies/COMPANY/headcount",
            "/workplaces/WORKPLACE",
            "/workplaces/WORKPLACE/inventory",
            "/workplaces/WORKPLACE/carving",
            "/workplaces/WORKPLACE/openings",
            "/workplaces/WORKPLACE/week",
            "/people/PERSON/week",
            "/week",
            "/courses",
            "/courses/COURSE",
            "/courses/COURSE/documents",
            "/courses/COURSE/state-form",
            "/courses/grants",
            "/courses/outcomes",
            "/courses/documents",
            "/courses/COURSE/grants",
            "/courses/COURSE/follow-up",
            "/proposals/PROPOSAL",
            "/observe",
            "/observe?person=PERSON",
            "/search?q=amal",
            "/administration/import",
            "/administration/accounts",
            "/administration/catalogue",
            "/administration/rules",
            "/administration/log",
            "/administration/catalogue");

    private final ConfigurableApplicationContext program;
    private final Connection owner;
    private final Taken taken;
    private final List<String> asked;

    private HouseBench(ConfigurableApplicationContext program, Connection owner, Taken taken, List<String> asked) {
        this.program = program;
        this.owner = owner;
        this.taken = taken;
        this.asked = asked;
    }

    public static void main(String[] arguments) throws Exception {
        TownSize size = TownSize.of(arguments[0]);
        Path data = Files.createTempDirectory(Path.of("target"), "bench-house");
        SpringApplication house = new SpringApplication(Fodfaeste.class, StatementCount.class);
        try (var program = house.run(
                "--server.port=0",
                "--fodfaeste.data=" + data,
                "--fodfaeste.today=2026-11-23",
                "--logging.level.root=off",
                "--logging.level.dk.fodfaeste=off")) {
            var address = program.getBean(EmbeddedDatabase.class).address();
            try (var owner = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password())) {
                new HouseBench(
                                program,
                                owner,
                                new Taken(data),
                                Arrays.asList(arguments).subList(1, arguments.length))
                        .measure(size);
            }
        } catch (Exception failed) {
            // the program's own log is off while it is measured
            failed.printStackTrace();
            throw failed;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void measure(TownSize size) throws Exception {
        MadeUpTown town = new MadeUpTown(owner);
        System.out.printf(Locale.ROOT, "start, on an empty database: %.1f s%n", sinceStart());
        Stopwatch stopwatch = new Stopwatch(taken);
        stopwatch.print(
                "the town made in the database",
                () -> town.make(
                        size,
                        program.getBean(Catalogue.class),
                        program.getBean(PasswordEncoder.class).encode(PASSWORD)));
        if (size.coursesEach() > 0) {
            stopwatch.print("more courses that run", () -> town.addCourses(size.coursesEach()));
        }
        List<Organisation> organisations =
                Organisation.some(owner, Math.min(size.organisations(), MOST_ORGANISATIONS), OF_EACH);
        System.out.printf(
                "%n%s, of which %s%n", size.name(), organisations.getFirst().told());
        new BoardMeasure(program, owner, stopwatch).print(organisations.getFirst());
        new PlanMeasure(program, owner, stopwatch).print(organisations.getFirst());
        warm(organisations);
        Look.head();
        for (Role role : Role.values()) {
            List<Visitor> visitors = visitors(role, organisations);
            for (String page : pages(role)) {
                look(role, page, organisations, visitors);
            }
        }
        if (asked.isEmpty() || asked.contains("/l")) {
            new LinkMeasure(program, owner, new Look(program, taken, WARM)).print(organisations.getFirst());
        }
        System.out.printf(
                "%nheap alive %d MB of at most %d; resident: program %d MB, database %d MB%n",
                taken.heap(), Runtime.getRuntime().maxMemory() >> 20, taken.ofProgram(), taken.ofDatabase());
        if (asked.isEmpty() || asked.contains("/administration/import")) {
            new ImportMeasure(program, owner, stopwatch).print(organisations.getFirst(), town);
        }
    }

    /** The program has run for a while when people look at it: the page that comes first would be measured cold. */
    private void warm(List<Organisation> organisations) {
        for (Role role : Role.values()) {
            List<Visitor> visitors = visitors(role, organisations);
            pages(role)
                    .forEach(page ->
                            IntStream.range(0, WARM).forEach(number -> page(page, number, organisations, visitors)));
        }
    }

    private List<Visitor> visitors(Role role, List<Organisation> organisations) {
        String address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        return organisations.stream()
                .map(each -> new Visitor(address, each.email(role), PASSWORD))
                .toList();
    }

    private static double sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    }

    private List<String> pages(Role role) {
        Access access = program.getBean(Access.class);
        return PAGES.stream()
                .filter(page -> asked.isEmpty() || asked.contains(page))
                .filter(page -> access.allows(role, HttpMethod.GET, page.replaceFirst("[?].*", "")))
                .toList();
    }

    private void look(Role role, String page, List<Organisation> organisations, List<Visitor> visitors) {
        new Look(program, taken, WARM)
                .print(
                        page,
                        role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        number -> page(page, number, organisations, visitors));
    }

    private static byte[] page(String page, int number, List<Organisation> organisations, List<Visitor> visitors) {
        int organisation = number % organisations.size();
        return visitors.get(organisation)
                .get(organisations.get(organisation).address(page, number / organisations.size()));
    }
}
