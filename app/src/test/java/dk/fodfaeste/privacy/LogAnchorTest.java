package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.database.privacy.tables.records.LogEntryRecord;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.privacy.ChainCheck.Chain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever owns the database can write whatever they like into it, and has neither the key nor what was anchored outside. */
class LogAnchorTest extends HouseTest {

    /** A chain that fits together, as it was made before there were keys. */
    private static final String WRITTEN_ANEW = """
            do $$
            declare
                e record;
                before bytea := '\\x';
            begin
                for e in select * from privacy.log_entry order by organisation_id, sequence loop
                    if e.sequence = 1 then before := '\\x'; end if;
                    update privacy.log_entry l
                       set actor = 'Nobody', nonce = %s, previous_hash = before,
                           hash = privacy.entry_hash(before, e.organisation_id, e.sequence, e.at, e.account_id, 'Nobody', e.action, e.subject,
                               e.person_id, e.detail)
                     where l.organisation_id = e.organisation_id and l.sequence = e.sequence
                    returning l.hash into before;
                    update privacy.log_head h set hash = before where h.organisation_id = e.organisation_id and h.sequence = e.sequence;
                end loop;
            end $$""";

    @Autowired
    private AuditLog log;

    @Autowired
    private ChainCheck check;

    @Autowired
    private LogAnchoring anchoring;

    @Autowired
    private ChainKey key;

    @Autowired
    private TransactionTemplate work;

    @Value("${fodfaeste.anchors}")
    private Path file;

    @BeforeEach
    void nothingIsAnchored() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void aLogThatIsWrittenAnewAsAWholeIsFound() throws SQLException {
        append(20);
        anchoring.doTonight();
        assertThat(ours().isWhole()).isTrue();
        tamper(WRITTEN_ANEW.formatted("null"));
        assertThat(ours().firstBroken()).as("the entry that was anchored").contains(20L);
    }

    @Test
    void withoutItsKeyItCannotBeWrittenAnewEvenBeforeTheFirstAnchor() throws SQLException {
        append(20);
        tamper(WRITTEN_ANEW.formatted("e.nonce"));
        assertThat(ours().firstBroken()).contains(1L);
    }

    @Test
    void anEntryWithoutAKeyIsNoneAfterTheFirstThatHasOne() throws SQLException {
        append(20);
        tamper(
                "update privacy.log_entry set nonce = null, hash = privacy.entry_hash(previous_hash, organisation_id, sequence, at,"
                        + " account_id, actor, action, subject, person_id, detail) where sequence = 20");
        tamper("update privacy.log_head h set hash = e.hash from privacy.log_entry e where e.sequence = 20");
        assertThat(ours().firstBroken()).contains(20L);
    }

    @Test
    void aTailThatIsCutOffIsFound() throws SQLException {
        append(20);
        anchoring.doTonight();
        cutTo(16);
        assertThat(ours().firstBroken()).contains(17L);
    }

    @Test
    void onlyTheAnchorTellsOfACutTailSoTheTestAboveCanFail() throws SQLException {
        append(20);
        cutTo(16);
        assertThat(ours().isWhole()).isTrue();
    }

    @Test
    void daysThatChangePlacesAreFound() throws SQLException {
        append(10);
        anchoring.doTonight();
        append(10);
        anchoring.doTonight();
        tamper("update privacy.log_entry set sequence = sequence + 1000");
        tamper(
                "update privacy.log_entry set sequence = case when sequence <= 1010 then sequence - 990 else sequence - 1010 end");
        assertThat(ours().firstBroken()).contains(1L);
    }

    @Test
    void anchorsThatChangePlacesOrAreChangedAreFound() throws Exception {
        append(5);
        anchoring.doTonight();
        append(5);
        anchoring.doTonight();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);

        Files.write(file, lines.reversed());
        assertThat(ours().changedAnchor()).contains(1);
        assertThat(checked()).contains("linje 1");
        Files.write(file, List.of(lines.getFirst(), lines.getLast().replace(" 10 ", " 11 ")));
        assertThat(ours().changedAnchor()).contains(2);
        Files.write(file, lines.subList(1, 2));
        assertThat(ours().changedAnchor()).as("the first was taken away").contains(1);
        Files.write(file, lines);
        assertThat(ours().isWhole()).isTrue();
    }

    @Test
    void aLineThatAPowerCutLeftHalfWrittenIsWrittenAnew() throws IOException {
        append(5);
        anchoring.doTonight();
        Files.writeString(file, Files.readString(file) + "2026-11-23T03:1");
        assertThat(ours().isWhole()).isTrue();
        anchoring.doTonight();
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(ours().isWhole()).isTrue();
    }

    @Test
    void thatNothingIsAnchoredAnyMoreIsFound() {
        Instant monday = Instant.parse("2026-11-23T08:00:00Z");
        ChainReading reading = new ChainReading(key, Map.of());
        reading.next(entry(1, monday));
        LogAnchor anchor = new LogAnchor(monday.plusSeconds(60), UUID.randomUUID(), 1, new byte[32]);
        assertThat(ChainCheck.unanchoredSince(reading, List.of(anchor))).isEmpty();

        reading.next(entry(2, monday.plus(Duration.ofDays(3))));
        assertThat(ChainCheck.unanchoredSince(reading, List.of(anchor))).contains(anchor.at());
        assertThat(ChainCheck.unanchoredSince(reading, Collections.emptyList())).contains(monday);
    }

    @Test
    void theAnchorsAreSentWhereSomebodyElseKeepsThem() throws Exception {
        append(3);
        CompletableFuture<String> arrived = new CompletableFuture<>();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            arrived.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        });
        elsewhere.start();
        try {
            String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
            new LogAnchoring(database, work, new AnchorFile(file, key), new AnchorSending(address, "")).doTonight();
        } finally {
            elsewhere.stop(0);
        }
        assertThat(arrived).isCompletedWithValue(Files.readString(file));
    }

    @Test
    void orMailedToThem(@TempDir Path folder) throws Exception {
        append(3);
        Path letter = folder.resolve("letter");
        Path sendmail = Files.writeString(folder.resolve("sendmail"), "#!/bin/sh\ncat > " + letter + "\n");
        Files.setPosixFilePermissions(sendmail, PosixFilePermissions.fromString("rwx------"));
        AnchorSending post = new AnchorSending("mailto:vagt@kommune.example", sendmail.toString());
        new LogAnchoring(database, work, new AnchorFile(file, key), post).doTonight();
        assertThat(letter).content().startsWith("To: vagt@kommune.example\n").endsWith("\n\n" + Files.readString(file));
    }

    @Test
    void whereTheyCannotBeDeliveredTheyAreWrittenDownAllTheSame() throws IOException {
        append(3);
        for (String nowhere : List.of("http://127.0.0.1:1/", "mailto:vagt@kommune.example", "ftp://elsewhere")) {
            new LogAnchoring(database, work, new AnchorFile(file, key), new AnchorSending(nowhere, "/no/sendmail"))
                    .doTonight();
        }
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    private Chain ours() {
        return check.ofEveryHouse().stream()
                .filter(chain -> chain.organisation().equals(house.organisation()))
                .findFirst()
                .orElseThrow();
    }

    private String checked() throws Exception {
        return web.perform(post("/administration/log/check").with(csrf()).with(house.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void append(int entries) {
        as(house.actor(Role.CONSULTANT), () -> {
            for (int entry = 1; entry <= entries; entry++) {
                log.changed("profile", null, "entry " + entry);
            }
        });
    }

    /** As somebody does who knows how the chain is made. */
    private static void cutTo(int last) throws SQLException {
        tamper("delete from privacy.log_entry where sequence > " + last);
        tamper(
                "update privacy.log_head h set sequence = e.sequence, hash = e.hash from privacy.log_entry e where e.sequence = "
                        + last);
    }

    private static void tamper(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LogEntryRecord entry(long sequence, Instant at) {
        LogEntryRecord entry = new LogEntryRecord();
        entry.setOrganisationId(UUID.randomUUID());
        entry.setSequence(sequence);
        entry.setAt(at.atOffset(ZoneOffset.UTC));
        entry.setActor("");
        entry.setAction("READ");
        entry.setSubject("");
        entry.setDetail("");
        entry.setPreviousHash(new byte[0]);
        entry.setHash(new byte[32]);
        return entry;
    }
}
