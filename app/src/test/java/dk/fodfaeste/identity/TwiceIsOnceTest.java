package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Contact;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.intake.Imports;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pressed twice, or by two tabs at once, a form is one act; typed otherwise, or on a new page, it is another. */
class TwiceIsOnceTest extends HouseTest {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    private UUID company = new UUID(0, 0);

    @BeforeEach
    void oneCompany() {
        Town.moveIn(imports, house, List.of(Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        company = as(
                house.actor(Role.CONSULTANT),
                () -> companies.companies().getFirst().id());
    }

    @Test
    void pressedTwiceItIsWrittenOnceAndBothAreLedToTheSamePlace() throws Exception {
        Open page = open();
        MockHttpServletResponse first = send(page, "Ringede om støvler");
        MockHttpServletResponse second = send(page, "Ringede om støvler");
        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(told()).containsExactly("Ringede om støvler");
    }

    @Test
    void tenAtOnceAreWrittenOnce() throws Exception {
        Open page = open();
        List<Callable<MockHttpServletResponse>> presses =
                Collections.nCopies(10, () -> send(page, "Ringede om støvler"));
        try (ExecutorService fingers = Executors.newFixedThreadPool(10)) {
            for (Future<MockHttpServletResponse> press : fingers.invokeAll(presses)) {
                assertThat(press.get().getStatus()).isEqualTo(302);
            }
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void somethingElseTypedOnTheSamePageIsSomethingElse() throws Exception {
        Open page = open();
        send(page, "Ringede om støvler");
        send(page, "Ringede om handsker");
        assertThat(told()).hasSize(2);
    }

    @Test
    void theSameOnANewPageIsDoneAgain() throws Exception {
        send(open(), "Ringede, ingen svarede");
        send(open(), "Ringede, ingen svarede");
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() throws Exception {
        Open page = open();
        assertThat(send(page, " ").getStatus()).isEqualTo(422);
        assertThat(send(page, " ").getStatus()).isEqualTo(422);
        assertThat(told()).isEmpty();
    }

    @Test
    void aFormThatWasDoneByANodeThatDiedBeforeItAnsweredIsNotDoneAgain() throws Exception {
        Open page = open();
        send(page, "Ringede om støvler");
        nodeDied("done = true");
        MockHttpServletResponse again = send(page, "Ringede om støvler");
        assertThat(again.getRedirectedUrl()).isEqualTo("/companies/" + company);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aFormThatIsBeingDoneMustBeWaitedFor() throws Exception {
        Open page = open();
        send(page, "Ringede om støvler");
        nodeDied("done = false");
        assertThat(send(page, "Ringede om støvler").getStatus()).isEqualTo(409);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aFormThatANodeDiedOfIsDoneAMinuteLater() throws Exception {
        Open page = open();
        send(page, "Ringede om støvler");
        nodeDied("done = false, sent_at = sent_at - interval '61 seconds'");
        assertThat(send(page, "Ringede om støvler").getStatus()).isEqualTo(302);
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoDoesWhatAFormAsksForWritesThatItIsDone() throws Exception {
        send(open(), "Ringede om støvler");
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery("select bool_and(done) from identity.sent_form")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    /** The only form that was sent, as a node leaves it that dies before it has led anybody anywhere. */
    private static void nodeDied(String as) throws SQLException {
        try (var owner = TestHouse.owner();
                var update = owner.createStatement()) {
            assertThat(update.executeUpdate("update identity.sent_form set led_to = null, " + as))
                    .isEqualTo(1);
        }
    }

    private Open open() throws Exception {
        MockHttpServletResponse page = web.perform(get("/companies/" + company).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
        Matcher secret = SECRET.matcher(page.getContentAsString());
        assertThat(secret.find()).isTrue();
        return new Open(page.getCookies(), secret.group(1));
    }

    private MockHttpServletResponse send(Open page, String about) throws Exception {
        return web.perform(post("/companies/" + company + "/contacts")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .cookie(page.cookies())
                        .param("_csrf", page.secret())
                        .header("Referer", "http://localhost/companies/" + company)
                        .param("contactedOn", "2026-11-20")
                        .param("about", about)
                        .with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
    }

    private List<String> told() {
        return as(house.actor(Role.CONSULTANT), () -> contacts.of(company, 100)).had().stream()
                .map(Contact::about)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // sent as it came
    private record Open(Cookie[] cookies, String secret) {}
}
