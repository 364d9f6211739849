package dk.fodfaeste.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.jobs.JobsByHand;
import dk.fodfaeste.post.OddSmtpServer.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Each message arrives once and its state is true, whatever the server does and whoever dies. */
class DeliveryTest extends HouseTest {

    private static final OddSmtpServer SERVER = new OddSmtpServer();
    private static final List<String> TEXTED = Collections.synchronizedList(new ArrayList<>());
    private static final HttpServer GATEWAY = gateway();
    private static volatile int answer = 202;

    private static final TestMailbox MAILBOX = new TestMailbox();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Mailbox mailbox;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("fodfaeste.mail", SERVER::address);
        properties.add("fodfaeste.mail-from", () -> "huset@Post.example");
        properties.add("fodfaeste.mailbox", MAILBOX::address);
        properties.add("fodfaeste.mail-patience", () -> "3000");
        properties.add(
                "fodfaeste.sms-gateway",
                () -> "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                        + GATEWAY.getAddress().getPort() + "/sms");
        properties.add("fodfaeste.sms-token", () -> "the token");
    }

    private static HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/sms", exchange -> {
                TEXTED.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @BeforeEach
    void nothingSentYet() {
        SERVER.forget();
        TEXTED.clear();
        answer = 202;
    }

    @Test
    void aMailArrivesOnceWithOurIdAndWhoWroteIt() {
        UUID id = send(mail("Ærø Đặng", "Hej Ærø, vi ses på tirsdag — عمر"));
        byHand.runDue();
        byHand.runAnHourLater();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(SERVER.taken)
                .singleElement()
                .asString()
                .contains("Message-ID: <" + id + "@post.example>")
                .contains("Reply-To: consultant@huset.example")
                .contains("From: Huset i Gaden <huset@Post.example>")
                .contains("Auto-Submitted: auto-generated");
    }

    /** What is certainly not there is tried again, and arrives once. */
    @ParameterizedTest
    @EnumSource(names = {"HANGS_UP_AT_ONCE", "NOT_NOW_AT_THE_RECEIVER", "HANGS_UP_AT_DATA", "NOT_NOW_AFTER_THE_DOT"})
    void aServerThatIsAwayForAnHourLosesNothingAndGetsNothingTwice(Way way) {
        SERVER.is(way);
        UUID id = send(mail("Bo", "Hej"));
        byHand.runDue();
        assertThat(state(id)).isEqualTo(MessageState.WAITING);
        assertThat(SERVER.taken).isEmpty();
        assertThat(said(id)).isNotBlank().doesNotContain("1234");

        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();
        byHand.runAnHourLater();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(SERVER.taken).hasSize(1);
    }

    /** A large one had not left whole, so the server has none of it; a small one had, and for all we know it may be there. */
    @Test
    void aServerThatHangsUpInTheMiddleHasNothingOfALargeMail() {
        SERVER.is(Way.HANGS_UP_IN_THE_MIDDLE);
        UUID large = send(
                mail("Bo", "Hej").with(new Attachment("plan.bin", "application/octet-stream", new byte[4_900_000])));
        UUID small = send(mail("Bo", "Hej"));
        byHand.runDue();
        assertThat(state(large)).isEqualTo(MessageState.WAITING);
        assertThat(state(small)).isEqualTo(MessageState.MAYBE_SENT);

        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();

        assertThat(state(large)).isEqualTo(MessageState.SENT);
        assertThat(SERVER.taken).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SUCH_RECEIVER", "NEVER_AFTER_THE_DOT"})
    void whatTheServerWillNeverTakeIsRefusedAndNotTriedAgain(Way way) {
        SERVER.is(way);
        UUID id = send(mail("Bo", "Hej"));
        byHand.runDue();
        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();

        assertThat(state(id)).isEqualTo(MessageState.REFUSED);
        assertThat(said(id)).contains("5");
        assertThat(SERVER.taken).isEmpty();
    }

    /** The server has it and never said so: we do not know, we say that, and we do not send it a second time. */
    @ParameterizedTest
    @EnumSource(names = {"HANGS_UP_AFTER_THE_DOT", "SILENT_AFTER_THE_DOT"})
    void whatPerhapsArrivedSaysSoAndIsNotSentAgainByItself(Way way) {
        SERVER.is(way);
        UUID id = send(mail("Bo", "Hej"));
        byHand.runDue();
        SERVER.speaks();
        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();

        assertThat(state(id)).isEqualTo(MessageState.MAYBE_SENT);
        assertThat(SERVER.taken).hasSize(1);
    }

    @Test
    void twoNodesThatLookAtOnceSendOnce() {
        for (int each = 0; each < 8; each++) {
            send(mail("Bo " + each, "Hej"));
        }
        JobsByHand other = byHand.another();
        CompletableFuture.allOf(CompletableFuture.runAsync(byHand::runDue), CompletableFuture.runAsync(other::runDue))
                .join();
        byHand.runAnHourLater();

        assertThat(SERVER.taken).hasSize(8).doesNotHaveDuplicates();
    }

    /** The first node hangs before the words have left, and is taken for dead; when it wakes up it finds that the message is another's. */
    @Test
    void whatADeadNodeHadBegunIsSentByTheNextAndNotByTheFirstWhenItWakes() throws InterruptedException {
        SERVER.is(Way.SILENT_AT_THE_RECEIVER);
        UUID id = send(mail("Bo", "Hej"));
        CompletableFuture<Void> first = CompletableFuture.runAsync(byHand.another()::runDue);
        SERVER.silent.acquire();
        var asItWas = SERVER.silence();

        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();
        asItWas.countDown();
        first.join();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(SERVER.taken).hasSize(1);
    }

    /** It hangs after the last word: the next does not know whether it arrived, and says so. */
    @Test
    void whatADeadNodeHadHandedOverIsNotSentAgain() throws InterruptedException {
        SERVER.is(Way.SILENT_AFTER_THE_DOT);
        UUID id = send(mail("Bo", "Hej"));
        CompletableFuture<Void> first = CompletableFuture.runAsync(byHand.another()::runDue);
        SERVER.silent.acquire();
        var asItWas = SERVER.silence();

        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();
        assertThat(state(id)).isEqualTo(MessageState.MAYBE_SENT);
        asItWas.countDown();
        first.join();
        byHand.runAnHourLater();

        assertThat(SERVER.taken).hasSize(1);
        assertThat(state(id)).isEqualTo(MessageState.MAYBE_SENT);
    }

    @Test
    void theCodeInAMessageIsKeptNoLongerThanItIsNeeded() throws SQLException {
        SERVER.is(Way.NOT_NOW_AT_THE_RECEIVER);
        send(mail("Bo", "Koden er 482913.").secret("482913"));
        byHand.runDue();
        assertThat(TestHouse.rows("select words from post.message_text")).containsExactly("Koden er 482913.");

        SERVER.is(Way.TAKES);
        byHand.runAnHourLater();

        assertThat(SERVER.taken).singleElement().asString().contains("482913");
        assertThat(TestHouse.rows("select words || coalesce(secret, '') from post.message_text"))
                .containsExactly("Koden er ••••••.");
    }

    @Test
    void whatIsAboutTheSameStandsTogetherInTheReceiversMailbox() {
        UUID first = send(mail("Bo", "Det første"));
        byHand.runDue();
        send(mail("Bo", "Det andet"));
        byHand.runDue();

        assertThat(SERVER.taken.getFirst()).doesNotContain("References:");
        assertThat(SERVER.taken.getLast()).contains("References: <" + first + "@post.example>");
    }

    @Test
    void onAQuietDayNothingLeavesButACode() throws SQLException {
        execute(
                "insert into post.quiet_days (quiet_days_id, organisation_id, first_day, last_day) values (gen_random_uuid(), '"
                        + house.organisationId() + "', '2026-11-23', '2026-11-24')");
        UUID waits = send(mail("Bo", "Hej").urgency(Urgency.SOON));
        UUID code = send(mail("Bo", "Koden er 482913"));
        byHand.runDue();
        byHand.runAnHourLater();

        assertThat(state(waits)).isEqualTo(MessageState.WAITING);
        assertThat(state(code)).isEqualTo(MessageState.SENT);
        assertThat(TestHouse.rows(
                        "select due_at at time zone 'Europe/Copenhagen' from post.message where state = 'WAITING'"))
                .containsExactly("2026-11-25 07:00:00");
    }

    @Test
    void whoSaidStopIsLeftInPeace() throws SQLException {
        execute("insert into post.stopped_address (organisation_id, channel, address, stopped_at) values ('"
                + house.organisationId() + "', 'MAIL', 'bo@havnen.example', now())");
        UUID id = send(mail("Bo", "Hej").urgency(Urgency.SOON));
        byHand.runDue();

        assertThat(state(id)).isEqualTo(MessageState.STOPPED);
        assertThat(SERVER.taken).isEmpty();
    }

    @Test
    void whatMayWaitGoesTogetherInOneMail() throws SQLException {
        List<UUID> ids = List.of(
                send(mail("Bo", "Det første").urgency(Urgency.MAY_WAIT)),
                send(mail("Bo", "Det andet").urgency(Urgency.MAY_WAIT)),
                send(mail("Bo", "Det tredje").urgency(Urgency.MAY_WAIT)));
        byHand.runDue();
        assertThat(SERVER.taken).isEmpty();

        execute("update post.message set written_at = written_at - interval '1 day'");
        execute("insert into post.quiet_hours (organisation_id, from_day, quiet_from, quiet_until, weekends) values ('"
                + house.organisationId() + "', '2026-01-01', '23:59:59.999', '00:00', false)");
        execute("update jobs.scheduled_tasks set execution_time = now()");
        byHand.runDue();

        assertThat(ids)
                .map(this::state)
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.IN_A_DIGEST, MessageState.IN_A_DIGEST);
        assertThat(SERVER.taken).singleElement().asString().contains("rste", "Det andet", "Det tredje");
    }

    @Test
    void anSmsGoesToTheGatewayWithItsOwnIdAndTheToken() {
        UUID id = send(sms());
        byHand.runDue();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(TEXTED)
                .singleElement()
                .asString()
                .startsWith("Bearer the token " + id)
                .contains("\"to\":\"+4512345678\"", "Vi ses", "\"id\":\"" + id + "\"");
    }

    @Test
    void aGatewayThatIsBusyIsAskedAgainAndOneThatFailsInTheMiddleIsNot() {
        answer = 503;
        UUID busy = send(sms());
        byHand.runDue();
        assertThat(state(busy)).isEqualTo(MessageState.WAITING);
        answer = 202;
        byHand.runAnHourLater();
        assertThat(state(busy)).isEqualTo(MessageState.SENT);

        answer = 500;
        UUID perhaps = send(sms());
        answer = 500;
        byHand.runDue();
        assertThat(state(perhaps)).isEqualTo(MessageState.MAYBE_SENT);

        answer = 400;
        UUID never = send(sms());
        byHand.runDue();
        assertThat(state(never)).isEqualTo(MessageState.REFUSED);
    }

    @Test
    void whatComesBackLaterSaysSoAndAnAnswerStaysUnread() throws Exception {
        UUID id = send(mail("Bo", "Hej"));
        byHand.runDue();
        MAILBOX.forget();
        MAILBOX.comesBack(id, "smtp; 550 5.1.1 no such user 010190-1234");
        MAILBOX.delayed(id);
        MAILBOX.answers();

        mailbox.doNow();
        mailbox.doNow();

        assertThat(state(id)).isEqualTo(MessageState.BOUNCED);
        assertThat(said(id)).contains("550 5.1.1 no such user").doesNotContain("1234");
        assertThat(MAILBOX.unread()).isEqualTo(2);
    }

    private UUID send(Message message) {
        return as(house.actor(Role.CONSULTANT), () -> outbox.send(message));
    }

    private MessageState state(UUID id) {
        return as(house.actor(Role.CONSULTANT), () -> outbox.state(id).orElseThrow());
    }

    private static String said(UUID id) {
        try {
            return TestHouse.rows("select coalesce(said, '') from post.message where message_id = '" + id + "'")
                    .getFirst();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Message mail(String receiver, String text) {
        return new Message(
                        Channel.MAIL,
                        "bo@havnen.example",
                        receiver,
                        Language.DANISH,
                        "Aftalen",
                        text,
                        "course 1",
                        Optional.empty())
                .urgency(Urgency.AT_ONCE);
    }

    private static Message sms() {
        return new Message(
                        Channel.SMS,
                        "+4512345678",
                        "Bo",
                        Language.DANISH,
                        "Aftalen",
                        "Vi ses",
                        "course 1",
                        Optional.empty())
                .urgency(Urgency.AT_ONCE);
    }
}
