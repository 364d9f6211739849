package dk.fodfaeste.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * {@code Kills [WRITINGS [SEED]]}: several people write at once, each one kind of writing after the other, and in the middle of it either the
 * program or one of the database's processes is killed ({@code kill -9}; PostgreSQL then ends all of them and reads its log from the last
 * known good point). Afterwards all that was acknowledged must be there, and every row of every table must belong to a writing that is there
 * whole. Goes on until so many writings were hit, and ends with 1 when something was lost or half.
 */
public final class Kills {

    private static final int PROGRAM_EVERY = 6;

    private final Random random;
    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Map<String, Map<String, Long>> whole = new HashMap<>();
    private final Map<String, Integer> hit = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Node node;
    private int round;
    private int ofProgram;
    private int ofDatabase;
    private long acknowledged;
    private long savedUnanswered;

    private Kills(long seed, EmbeddedPostgres postgres, Path data) {
        this.random = new Random(seed);
        this.postgres = postgres;
        this.data = data;
        this.node = begin();
    }

    public static void main(String[] arguments) throws Exception {
        int writings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 4711;
        Path data = Files.createTempDirectory(Path.of("target"), "kills");
        int code;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            code = new Kills(seed, postgres, data).run(writings);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(code);
    }

    private Node begin() {
        return Node.start(Map.of(
                "FODFAESTE_DATA",
                data.toString(),
                "FODFAESTE_DEMO",
                "true",
                "FODFAESTE_DATABASE_URL",
                "postgresql://postgres:postgres@127.0.0.1:" + postgres.getPort() + "/postgres"));
    }

    private int run(int writings) throws Exception {
        node.address();
        List<Writing> kinds = kinds();
        Map<String, Reader> browsers = new HashMap<>();
        for (Writing kind : kinds) {
            Reader browser = signedIn(kind);
            browsers.put(kind.counted(), browser);
            whole.put(kind.counted(), rowsOfOne(kind, browser));
        }
        while (hits() < writings && wrong.isEmpty()) {
            round++;
            oneRound(kinds, browsers);
            System.out.printf("%d: %d writings hit%n", round, hits());
        }
        node.close();
        return told();
    }

    private int hits() {
        return hit.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<Writing> kinds() throws SQLException {
        String person = cell(
                "select person_id from people.person p join identity.account a on a.account_id = p.social_worker_id"
                        + " where a.email = 'socialraadgiver@huset.example' order by p.number limit 1");
        String workplace =
                cell("select w.workplace_id from companies.workplace w join companies.company c using (company_id)"
                        + " where not c.own_enterprise order by w.p_number limit 1");
        String company = cell("select company_id from companies.workplace where workplace_id = '" + workplace + "'");
        String course = cell("select course_id from placements.course order by course_id limit 1");
        return List.of(
                Writing.observation(person),
                Writing.newPerson(),
                Writing.contact(company),
                Writing.contactPerson(company),
                Writing.task(workplace),
                Writing.note(person),
                Writing.grant(course),
                Writing.account());
    }

    private Reader signedIn(Writing kind) throws IOException {
        Reader browser = new Reader();
        browser.signIn(node, kind.who() + "@huset.example", "fodfaeste-demo");
        return browser;
    }

    /** What one of a kind adds, by table: the second one, for the first may make what all of them share. */
    private Map<String, Long> rowsOfOne(Writing kind, Reader browser) throws Exception {
        Rows before = Rows.now(postgres.getPostgresDatabase());
        for (String which : List.of("first", "second")) {
            before = Rows.now(postgres.getPostgresDatabase());
            var answer = browser.send(node, kind.address(), kind.form().apply("Ord " + which));
            if (answer.statusCode() / 100 != 3) {
                throw new IllegalStateException(
                        kind.address() + " answers " + answer.statusCode() + "\n" + answer.body());
            }
        }
        Map<String, Long> added = Rows.now(postgres.getPostgresDatabase()).since(before);
        if (added.getOrDefault(kind.counted(), 0L) != 1) {
            throw new IllegalStateException(kind.address() + " adds " + added);
        }
        System.out.println(kind.address().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}") + " adds " + added);
        return added;
    }

    private void oneRound(List<Writing> kinds, Map<String, Reader> browsers) throws Exception {
        for (Reader browser : browsers.values()) {
            untilItAnswers(browser);
        }
        Rows before = Rows.now(postgres.getPostgresDatabase());
        AtomicBoolean over = new AtomicBoolean();
        List<Writer> writers = kinds.stream()
                .map(kind -> new Writer(
                        kind,
                        Objects.requireNonNull(browsers.get(kind.counted())),
                        node,
                        Integer.toString(round),
                        over))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<Writer>> written = writers.stream().map(threads::submit).toList();
            untilAcknowledged(writers, 4 + random.nextInt(16));
            Thread.sleep(random.nextInt(40));
            List<Writer> underWay = writers.stream().filter(Writer::isUnderWay).toList();
            kill();
            over.set(true);
            for (Future<Writer> each : written) {
                each.get();
            }
            underWay.stream()
                    .filter(Writer::isUnanswered)
                    .forEach(each -> hit.merge(each.kind().counted(), 1, Integer::sum));
        }
        look(writers, before);
    }

    /** After the database was killed the program finds its way back by itself. */
    private void untilItAnswers(Reader browser) throws InterruptedException {
        for (int patience = 0; ; patience++) {
            try {
                browser.page(node, "/today");
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (patience == 600) {
                    throw new IllegalStateException(notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    private static void untilAcknowledged(List<Writer> writers, int number) throws InterruptedException {
        while (writers.stream().mapToInt(Writer::acknowledged).sum() < number
                && !writers.stream().allMatch(Writer::isUnanswered)) {
            Thread.sleep(1);
        }
    }

    private void kill() throws Exception {
        if (round % PROGRAM_EVERY == 0) {
            ofProgram++;
            node.kill();
            node = begin();
            node.address();
        } else {
            ofDatabase++;
            ProcessHandle.of(Long.parseLong(busy())).orElseThrow().destroyForcibly();
        }
    }

    /** A process of the database that works for the program, one that just does something when there is any. */
    private String busy() throws SQLException {
        return cell(
                "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
                        + " and usename <> 'postgres' order by state = 'active' or state = 'idle in transaction' desc, random() limit 1");
    }

    private void look(List<Writer> writers, Rows before) throws Exception {
        Map<String, Long> added = Rows.now(postgres.getPostgresDatabase()).since(before);
        Map<String, Long> expected = new TreeMap<>();
        for (Writer writer : writers) {
            String table = writer.kind().counted();
            long saved = added.getOrDefault(table, 0L);
            long most = writer.acknowledged() + (writer.isUnanswered() ? 1 : 0);
            acknowledged += writer.acknowledged();
            savedUnanswered += Math.max(0, saved - writer.acknowledged());
            if (saved < writer.acknowledged() || saved > most) {
                wrong.add("round %d: of %s %d acknowledged, at most %d sent, %d there"
                        .formatted(round, table, writer.acknowledged(), most, saved));
            }
            whole.getOrDefault(table, Map.of()).forEach((each, rows) -> expected.merge(each, rows * saved, Long::sum));
        }
        expected.values().removeIf(rows -> rows == 0);
        if (!added.equals(expected)) {
            wrong.add("round %d: something is half: added %s, whole would be %s".formatted(round, added, expected));
        }
    }

    private int told() {
        wrong.forEach(System.out::println);
        System.out.printf(
                "%n%d kills, %d of the program and %d of a process of the database; %d writings acknowledged, %d hit in the middle %s,"
                        + " of those that got no answer %d there whole; lost or half: %d%n",
                round, ofProgram, ofDatabase, acknowledged, hits(), hit, savedUnanswered, wrong.size());
        return wrong.isEmpty() ? 0 : 1;
    }

    private String cell(String sql) throws SQLException {
        try (var owner = postgres.getPostgresDatabase().getConnection();
                var row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
