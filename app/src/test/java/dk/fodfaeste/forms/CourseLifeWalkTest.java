package dk.fodfaeste.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.demo.DemoHouse;
import dk.fodfaeste.forms.AtScreen.Answer;
import dk.fodfaeste.forms.FoundForm.Filled;
import dk.fodfaeste.identity.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The life of proposals and courses in random order: people of random roles, two at once, open random pages and send their forms with what
 * such fields take. Nothing ends in an error, no state comes up that the life of a course forbids, and every text that was taken is there.
 */
class CourseLifeWalkTest extends HouseTest {

    private static final long SEED = 20_261_123;
    private static final int WRITERS = 2;
    private static final int ACTS_EACH = 250;

    /** What a course lives on: proposals and courses, the people's and companies' pages that begin, stop or hold them. */
    private static final Predicate<String> OF_COURSES = action -> action.matches(
            "/(proposals|courses|plan|possibilities|holds|people/[^/]+/(courses|stage|possibilities|carving)|companies|workplaces)(/.*)?");

    /** What must be true of no course, in SQL: {@code c} is the course. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "is over before its last day has come",
            "c.outcome in ('COMPLETED', 'STOPPED_EARLY') and c.ends_on > date '2026-11-23'",
            "was cancelled after it had begun",
            "c.outcome = 'CANCELLED' and c.starts_on < date '2026-11-23'",
            "has a talk ahead though it is over",
            "c.outcome is not null and exists (select from placements.follow_up f where f.course_id = c.course_id and f.held_on is null and f.due_on > c.ends_on)",
            "began without a signature that its agreement asks for",
            """
            c.proposal_id is not null and c.outcome is null and exists (
                select from (select distinct on (g.proposal_id) g.* from matching.agreement g where g.proposal_id = c.proposal_id
                              order by g.proposal_id, g.version desc) g
                  cross join unnest(g.parties || g.added) asked (party)
                 where asked.party <> all (g.left_out)
                   and not exists (
                    select from (select distinct on (a.party) a.party, a.yes, a.version
                                   from matching.answer a where a.proposal_id = c.proposal_id
                                  order by a.party, a.answered_at desc) last
                     where last.party = asked.party and last.yes and last.version >= g.substance))""",
            "came of a proposal that is withdrawn",
            """
            c.proposal_id is not null and 'REJECTED' = (
                select d.kind from matching.decision d where d.proposal_id = c.proposal_id
                 order by d.decided_at desc limit 1)""",
            "runs beside another of the person at the same workplace",
            """
            c.outcome is distinct from 'CANCELLED' and exists (
                select from placements.course o
                 where o.person_id = c.person_id and o.workplace_id = c.workplace_id and o.course_id <> c.course_id
                   and o.outcome is distinct from 'CANCELLED'
                   and daterange(o.starts_on, o.ends_on, '[]') && daterange(c.starts_on, c.ends_on, '[]'))""");

    @Autowired
    private ApplicationContext program;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final List<String> acts = Collections.synchronizedList(new ArrayList<>());

    @Test
    void nothingFailsNothingIsForbiddenAndNothingIsLost() throws Exception {
        DemoHouse.build(program, house.actor(Role.ADMINISTRATOR));
        Set<String> brought = forbidden();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> walks = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                walks.add(writers.submit(() -> {
                    walk(new Random(SEED + writer), writer);
                    return null;
                }));
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        }
        forbidden().stream().filter(each -> !brought.contains(each)).forEach(this::tellWithItsActs);
        lost();
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
        assertThat(taken).hasSizeGreaterThan(20);
    }

    private void walk(Random random, int writer) throws Exception {
        List<AtScreen> colleagues = new ArrayList<>();
        for (Role role : Role.values()) {
            colleagues.add(AtScreen.signedIn(web, role));
        }
        for (int act = 0; act < ACTS_EACH; act++) {
            AtScreen reader = colleagues.get(random.nextInt(colleagues.size()));
            List<FoundForm> forms = wander(reader, random);
            if (!forms.isEmpty()) {
                FoundForm form = forms.get(random.nextInt(forms.size()));
                Filled filled = form.filled(random, "Sagt %d %d".formatted(writer, act));
                keep(reader, filled, reader.send(filled));
            }
        }
    }

    /** Follows links at random until a page has forms that concern courses. */
    private static List<FoundForm> wander(AtScreen reader, Random random) throws Exception {
        List<String> starts = List.of("/courses", "/people", "/companies", "/plan", "/today");
        String address = starts.get(random.nextInt(starts.size()));
        for (int step = 0; step < 4; step++) {
            Answer page = reader.read(address);
            List<FoundForm> forms = FoundForm.on(address, page.page()).stream()
                    .filter(form -> OF_COURSES.test(form.action().replaceFirst("[?].*", "")))
                    .toList();
            if (!forms.isEmpty() && (step == 3 || random.nextInt(3) > 0)) {
                return forms;
            }
            List<String> links = page.page().select("main a[href^=/]").eachAttr("href").stream()
                    .filter(link -> !link.matches(".*[.](pdf|csv)([?#].*)?"))
                    .toList();
            if (links.isEmpty()) {
                return forms;
            }
            address = links.get(random.nextInt(links.size()));
        }
        return List.of();
    }

    private void keep(AtScreen reader, Filled form, Answer answer) {
        String what = reader.role() + " " + form.action() + " " + form.sent();
        acts.add(answer.status() + " " + what);
        if (answer.status() >= 500) {
            wrong.add("answers " + answer.status() + ": " + what);
        } else if (answer.isDone() && !isOfRows(form)) {
            form.words().forEach(word -> taken.put(word, what));
        } else if (answer.status() == 422) {
            form.words().stream()
                    .filter(word -> !answer.text().contains(word))
                    .forEach(word -> wrong.add("loses «" + word + "»: " + what));
        }
    }

    /** The plan's form has a reason for every row, of which one is decided on. */
    private static boolean isOfRows(Filled form) {
        return form.action().startsWith("/plan/");
    }

    /** @param course «course», its id, and what it must not be */
    private void tellWithItsActs(String course) {
        wrong.add(course);
        acts.stream().filter(act -> act.contains(course.split(" ")[1])).forEach(act -> wrong.add("    " + act));
    }

    private static Set<String> forbidden() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            for (var each : FORBIDDEN.entrySet()) {
                try (var rows = statement.executeQuery(
                        "select c.course_id from placements.course c where " + each.getValue())) {
                    while (rows.next()) {
                        found.add("course " + rows.getString(1) + " " + each.getKey());
                    }
                }
            }
        }
        return found;
    }

    private void lost() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            for (String table : Fingerprint.tables(owner)) {
                try (var rows =
                        statement.executeQuery("select t::text from " + table + " t where t::text like '%Sagt %'")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        taken.forEach((word, act) -> {
            if (all.indexOf(word) < 0) {
                wrong.add("taken, and nowhere: " + word + " of " + act);
            }
        });
    }
}
