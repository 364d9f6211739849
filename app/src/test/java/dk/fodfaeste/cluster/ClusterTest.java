package dk.fodfaeste.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.post.OddSmtpServer;
import dk.fodfaeste.post.OddSmtpServer.Way;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, in processes of their own, on one PostgreSQL that is neither's: begun at the same moment on an empty database. */
class ClusterTest {

    private static final String PASSWORD = "tre små ord her";
    private static final String ADMINISTRATOR = "administrator@localhost.example";
    private static final String MANAGER = "chef@huset.example";
    private static final byte[] KEY = new byte[32];

    @TempDir
    private static Path folder;

    private static final OddSmtpServer MAIL = new OddSmtpServer();

    private static EmbeddedPostgres postgres;
    private static Node one;
    private static Node two;
    private static String firstWords;
    private static Reader administrator;
    private static Reader manager;

    @BeforeAll
    static void bothBeginAndTheTownMovesIn() throws Exception {
        new Random(10).nextBytes(KEY);
        postgres = EmbeddedPostgres.builder().start();
        one = begin("one");
        two = begin("two");
        firstWords = firstWords(one, two);
        administrator = new Reader();
        administrator.signIn(
                one, ADMINISTRATOR, firstWords.replaceFirst("(?s).*" + ADMINISTRATOR + " / (\\S+).*", "$1"));
        administrator.page(one, "/administration/accounts/new");
        assertThat(administrator
                        .send(
                                one,
                                "/administration/accounts/new",
                                Map.of(
                                        "name", "Chefen",
                                        "email", MANAGER,
                                        "role", "EMPLOYMENT_MANAGER",
                                        "active", "true",
                                        "password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        String run = tried(SHEETS);
        administrator.send(two, run + "/accept", Map.of());
        while (!"DONE".equals(cell("select state from jobs.job where kind = 'intake.write'"))) {
            administrator.page(one, run);
        }
        manager = new Reader();
        manager.signIn(one, MANAGER, PASSWORD);
    }

    private static Node begin(String name) {
        return Node.start(Map.of(
                "FODFAESTE_DATA", folder.resolve(name).toString(),
                "FODFAESTE_KEY", Base64.getEncoder().encodeToString(KEY),
                "FODFAESTE_DATABASE_URL", url(),
                "FODFAESTE_MAIL", MAIL.address(),
                "FODFAESTE_MAIL_FROM", "huset@post.example"));
    }

    private static String url() {
        return "postgresql://postgres:postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** Of both, after they answer: the one that founded the organisation shows the password after its address. */
    private static String firstWords(Node one, Node two) {
        assertThat(one.address()).isNotEqualTo(two.address());
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (!(one.said() + two.said()).contains(ADMINISTRATOR)
                && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        return one.said() + two.said();
    }

    /** By the page, as an administrator does it: sent to one, looked at on the other. @return the page of the run, ready to be accepted */
    private static String tried(Map<String, String> sheets) throws Exception {
        administrator.page(one, "/administration/import");
        String run = administrator
                .upload(one, "/administration/import", sheets)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^http://[^/]*", "");
        while (!administrator.page(two, run).contains(run + "/accept")) {
            assertThat(administrator.page(two, run)).doesNotContain("refusals.csv");
        }
        return run;
    }

    @AfterAll
    static void endAll() throws IOException {
        one.close();
        two.close();
        postgres.close();
        MAIL.close();
    }

    @Test
    void theyFoundedOneOrganisationTogether() throws SQLException {
        assertThat(cell("select count(*) from identity.organisation")).isEqualTo("1");
        assertThat(firstWords).containsOnlyOnce(ADMINISTRATOR + " / ");
    }

    @Test
    void whoSignsInOnOneIsSignedInOnTheOtherAndOutOnBoth() throws Exception {
        Reader reader = new Reader();
        reader.signIn(one, MANAGER, PASSWORD);
        assertThat(reader.page(two, "/people")).contains("Amal", "Chefen");

        reader.send(two, "/sign-out", Map.of());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> reader.page(one, "/people")))
                .hasMessageContaining("302")
                .hasMessageContaining("/sign-in");
    }

    @Test
    void bothShowTheSamePlanWhicheverTheChangeWasMadeOn() throws Exception {
        List<String> plans = new ArrayList<>();
        plans.add(planOnBoth());
        cameLate(two, "B1");
        plans.add(planOnBoth());
        cameLate(one, "B2");
        plans.add(planOnBoth());

        assertThat(plans).doesNotHaveDuplicates();
    }

    private static void cameLate(Node node, String person) throws Exception {
        for (int day = 0; day < 3; day++) {
            see(node, person, "PUNCTUAL", 0, UUID.randomUUID());
        }
    }

    private static String planOnBoth() throws Exception {
        String first = plan(one);
        assertThat(plan(two)).isEqualTo(first);
        return first;
    }

    /** As it is read; tokens and ids of forms are new at each look. */
    private static String plan(Node node) throws Exception {
        return manager.page(node, "/plan").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void aNodeThatLostItsKeyIsRefusedAndMakesNoOther() throws Exception {
        try (Node lost = Node.start(Map.of(
                "FODFAESTE_DATA", folder.resolve("lost").toString(),
                "FODFAESTE_DATABASE_URL", url()))) {
            assertThat(lost.exitCode()).isNotZero();
            assertThat(lost.said()).contains("is not here", "No new one was made");
        }
        assertThat(Files.exists(folder.resolve("lost").resolve("house.key"))).isFalse();
        assertThat(manager.page(one, "/people")).contains("Amal");
    }

    @Test
    void whatAKilledNodeSaidWasSavedIsThereAndTheOtherGoesOn() throws Exception {
        Random random = new Random(4711);
        killWhileBothWrite(two, one, random);
        two = begin("two");
        two.address();
        killWhileBothWrite(one, two, random);
        one = begin("one");
        one.address();
        assertThat(planOnBoth()).contains("Chefen");
    }

    /** The saving stands still at a table that somebody holds; so its node is killed in the middle of it, for certain. */
    @Test
    void aSavingWhoseNodeIsKilledIsTakenOverByTheOtherAndSavedOnce() throws Exception {
        String run = tried(Map.of("borgere.csv", "nr;fornavn\nB4;Dan\nB5;Eva\n"));
        String job = " from jobs.job where kind = 'intake.write' and subject = '" + run.replaceFirst(".*/", "") + "'";
        boolean firstIsKilled;
        try (var holder = postgres.getPostgresDatabase().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table people.person in share row exclusive mode");
            administrator.send(one, run + "/accept", Map.of());
            while (!"RUNNING".equals(cell("select state" + job))) {
                Thread.onSpinWait();
            }
            String pickedBy = cell("select picked_by from jobs.scheduled_tasks where task_name = 'job'");
            firstIsKilled = pickedBy.startsWith(one.pid() + " ");
            (firstIsKilled ? one : two).kill();
        }
        assertThat(cell("select state || ' ' || attempt" + job)).isEqualTo("RUNNING 1");

        longSilence();
        Node survivor = firstIsKilled ? two : one;
        while (!"DONE".equals(cell("select state" + job))) {
            administrator.page(survivor, run);
        }

        assertThat(cell("select attempt" + job)).isEqualTo("2");
        assertThat(cell("select count(*) from people.person where number in ('B4', 'B5')"))
                .isEqualTo("2");
        if (firstIsKilled) {
            one = begin("one");
        } else {
            two = begin("two");
        }
        assertThat(planOnBoth()).contains("Chefen");
    }

    /** The server had not got the mail: the other node sends it. */
    @Test
    void aMailWhoseNodeIsKilledBeforeItLeftArrivesOnce() throws Exception {
        String message = killedWhileSending("B1", Way.SILENT_AT_THE_RECEIVER);
        assertThat(ended(message)).isEqualTo("SENT");
        assertThat(MAIL.taken).hasSize(1);
    }

    /** The server had it and nobody was told: nobody sends it again, and a human decides. */
    @Test
    void aMailWhoseNodeIsKilledAfterItLeftIsNotSentAgain() throws Exception {
        String message = killedWhileSending("B2", Way.SILENT_AFTER_THE_DOT);
        assertThat(ended(message)).isEqualTo("MAYBE_SENT");
        assertThat(MAIL.taken).hasSize(1);
    }

    /** The server falls silent in the middle of a code that somebody asked for, and the node that talks to it is killed. @return the message */
    private static String killedWhileSending(String number, Way way) throws Exception {
        String link = linkTo(number);
        MAIL.forget();
        MAIL.is(way);
        Reader receiver = new Reader();
        receiver.page(one, link);
        receiver.send(one, link, Map.of());
        MAIL.silent.acquire();
        assertThat(MAIL.taken).hasSize(way == Way.SILENT_AFTER_THE_DOT ? 1 : 0);
        MAIL.is(Way.TAKES);
        String message = cell("select message_id from post.message where state in ('SENDING', 'HANDING_OVER')");
        boolean firstIsKilled =
                cell("select picked_by from jobs.scheduled_tasks where task_name = 'post.deliver' and picked")
                        .startsWith(one.pid() + " ");
        (firstIsKilled ? one : two).kill();
        if (firstIsKilled) {
            one = begin("one");
            one.address();
        } else {
            two = begin("two");
            two.address();
        }
        return message;
    }

    /** Its mail is stopped before it leaves, whatever the time of the day is. @return the path of a new link to the person */
    private static String linkTo(String number) throws Exception {
        MAIL.is(Way.NOT_NOW_AT_THE_RECEIVER);
        String person = cell("select person_id from people.person where number = '" + number + "'");
        var sent = manager.send(
                one, "/people/" + person + "/links", Map.of("channel", "MAIL", "language", "da", "lastDay", ""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String stopped =
                "with stopped as (update post.message set state = 'STOPPED' where state = 'WAITING' returning message_id)"
                        + " select coalesce((select substring(words from '/l/[A-Za-z0-9_-]{20,}') from post.message_text"
                        + " join stopped using (message_id)), '')";
        String link = cell(stopped);
        while (link.isEmpty()) {
            link = cell(stopped);
        }
        return link;
    }

    /** @return the state that the message came to */
    private static String ended(String message) throws SQLException {
        String state = "select state from post.message where message_id = '" + message + "'";
        longSilence();
        while (!List.of("SENT", "MAYBE_SENT", "REFUSED").contains(cell(state))) {
            Thread.onSpinWait();
        }
        return cell(state);
    }

    /** As if the killed node had given no sign of life for long: nobody waits for it in a test. */
    private static void longSilence() throws SQLException {
        try (var owner = postgres.getPostgresDatabase().getConnection()) {
            owner.createStatement()
                    .execute("update jobs.scheduled_tasks set last_heartbeat = last_heartbeat - interval '1 hour'"
                            + " where task_name in ('job', 'post.deliver')");
        }
    }

    /** Phones send one observation after the other to both; the one dies in the middle of one of them. */
    private static void killWhileBothWrite(Node victim, Node survivor, Random random) throws Exception {
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch enough = new CountDownLatch(5 + random.nextInt(20));
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService phones = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> died = List.of(
                    phones.submit(() -> write(victim, "B2", acknowledged, enough, over)),
                    phones.submit(() -> write(victim, "B3", acknowledged, enough, over)));
            Future<Integer> alive = phones.submit(() -> write(survivor, "B2", acknowledged, enough, over));
            enough.await();
            spin(random.nextInt(20_000_000));
            victim.kill();
            for (Future<Integer> phone : died) {
                phone.get();
            }
            int before = acknowledged.size();
            while (acknowledged.size() < before + 5 && !alive.isDone()) {
                Thread.onSpinWait();
            }
            over.set(true);
            assertThat(alive.get()).as("the other refused nobody").isZero();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + 5);
        }
        assertThat(clientKeys()).containsAll(acknowledged);
    }

    private static void spin(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Until the node dies or enough is written. @return 1 when the node died */
    private static int write(
            Node node, String person, Set<UUID> acknowledged, CountDownLatch enough, AtomicBoolean over) {
        while (!over.get()) {
            UUID key = UUID.randomUUID();
            try {
                see(node, person, "ALONE", 1, key);
            } catch (IOException gone) {
                return 1;
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
            acknowledged.add(key);
            enough.countDown();
        }
        return 0;
    }

    /** Returns when the page says that it is saved. */
    private static void see(Node node, String person, String dimension, int level, UUID key)
            throws IOException, SQLException {
        Map<String, String> form = new HashMap<>(Map.of(
                "person",
                cell("select person_id from people.person where number = '" + person + "'"),
                "dimension",
                dimension,
                "level",
                Integer.toString(level),
                "seenOn",
                "2026-11-23",
                "timesSeen",
                "9",
                "clientKey",
                key.toString()));
        var answer = manager.send(node, "/observe", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).contains("saved=");
    }

    private static Set<UUID> clientKeys() throws SQLException {
        Set<UUID> keys = new HashSet<>();
        try (var owner = postgres.getPostgresDatabase().getConnection();
                var rows = owner.createStatement().executeQuery("select client_key from discovery.observation")) {
            while (rows.next()) {
                keys.add(rows.getObject(1, UUID.class));
            }
        }
        return keys;
    }

    private static String cell(String sql) throws SQLException {
        try (var owner = postgres.getPostgresDatabase().getConnection();
                var row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static final Map<String, String> SHEETS = sheets();

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("borgere.csv", """
                nr;fornavn;email;konsulent;socialraadgiver;henvist_dato
                B1;Amal;amal@borger.example;Konsulenten;Rådgiveren;01-02-2026
                B2;Bo;bo@borger.example;Konsulenten;Rådgiveren;01-03-2026
                B3;Carl;;Konsulenten;Rådgiveren;01-04-2026
                """);
        sheets.put("virksomheder.csv", """
                cvr;navn
                13585628;Caféen
                10172748;Butikken
                """);
        sheets.put("arbejdssteder.csv", """
                cvr;pnr;navn;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser
                13585628;1000000001;Caféen på torvet;10;0;1
                10172748;1000000002;Butikken i gaden;20;0;2
                """);
        sheets.put("opgaver.csv", """
                pnr;opgave_nr;opgave;minutter;gange_pr_uge
                1000000001;1;Skylle grønt;120;3
                1000000002;1;Sætte priser på;60;5
                1000000002;2;Passe kasse;180;5
                """);
        sheets.put("krav.csv", """
                pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses
                1000000001;1;PUNCTUAL;2;skal;nej
                1000000002;1;PUNCTUAL;2;skal;nej
                1000000002;2;PUNCTUAL;2;skal;nej
                """);
        sheets.put("observationer.csv", """
                nr;dimension;niveau;dato;set_af;gange
                B1;PUNCTUAL;3;20-11-2026;leder;1
                B1;PUNCTUAL;3;19-11-2026;leder;1
                B2;PUNCTUAL;3;20-11-2026;leder;1
                B2;PUNCTUAL;3;19-11-2026;leder;1
                B3;PUNCTUAL;0;20-11-2026;leder;3
                B3;PUNCTUAL;0;19-11-2026;leder;3
                """);
        return sheets;
    }
}
