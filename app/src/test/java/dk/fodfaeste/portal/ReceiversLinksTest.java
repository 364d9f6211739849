package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.TestHouse;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody of a company has from us, on one page of their own, and nobody else's. */
class ReceiversLinksTest extends LinkTown {

    private static final String AEROE = "Ærø O'Brien";

    @BeforeEach
    void aProposal() {
        amalIsProposed();
    }

    @Test
    void anotherLinkOfTheirsIsListedAndOpensWithoutAnotherCode() throws Exception {
        String first = sent(AEROE, MAIL);
        UUID firstId = newest();
        String second = sent("ærø o'brien", "Aeroe@Cafeen.example");
        Cookie[] session = opened(second);
        assertThat(look(second + "/course", session).getContentAsString()).contains(second + "/overview");
        assertThat(look(second + "/overview", session).getContentAsString())
                .contains("Amal: Skylle grønt", "Venter på dit svar.", "gælder til 7. december 2026")
                .containsOnlyOnce("<form method=\"post\"")
                .doesNotContain(first, OWN_WORDS);

        long codes = codes();
        MockHttpServletResponse in = answer(post(second + "/overview/" + firstId), session);
        String page = Optional.ofNullable(in.getRedirectedUrl()).orElse("");
        assertThat(page).startsWith("/l/").endsWith("/course").doesNotContain(first, second);
        Cookie[] both = Stream.concat(Arrays.stream(session), Arrays.stream(in.getCookies()))
                .toArray(Cookie[]::new);
        assertThat(look(page, both).getContentAsString()).contains("Ja, Amal er velkommen", OWN_WORDS);
        assertThat(codes()).as("codes that were sent").isEqualTo(codes);
        assertThat(TestHouse.rows("select kind from links.visit where link_id = '" + firstId + "'"))
                .containsExactly("OPENED");
        assertThat(look(first + "/course", both).getRedirectedUrl())
                .as("its first address has to be opened as before")
                .isEqualTo(first);
        assertThat(look(page, session).getRedirectedUrl())
                .as("the address without its session")
                .isEqualTo(page.replace("/course", ""));
    }

    @Test
    void whatBecameOfItStandsBeside() throws Exception {
        sent(AEROE, MAIL);
        UUID firstId = newest();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        answer(yes(link, AEROE), session);
        assertThat(overview(link, session)).contains("Du har svaret.", ">Åbn<").doesNotContain("Venter på dit svar.");
        everybodySigns();
        assertThat(overview(link, session)).contains("Aftalen er på plads.");
        TestHouse.execute("update links.link set expires_on = date '2026-11-22' where link_id = '" + firstId + "'");
        assertThat(overview(link, session))
                .contains("Linket er udløbet.", "Bed Consultant om et nyt.")
                .doesNotContain("<form method=\"post\"");
        staysShut(link, session, firstId);
        TestHouse.execute("update links.link set expires_on = date '2026-09-23' where link_id = '" + firstId + "'");
        assertThat(overview(link, session)).as("61 days after").contains("Der er ikke andet.");
    }

    @Test
    void nobodyElsesLinkIsThereOrCanBeOpened() throws Exception {
        sent("Bo Đặng", MAIL);
        UUID atTheSameAddress = newest();
        sent(AEROE, "andre@cafeen.example");
        UUID elsewhere = newest();
        sentForRatio(AEROE, MAIL);
        UUID ofTheRepresentative = newest();
        sent(AEROE, MAIL);
        UUID shut = newest();
        TestHouse.execute(
                "update links.link set shut_at = now(), shut_by_id = made_by_id where link_id = '" + shut + "'");
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        assertThat(overview(link, session)).contains("Der er ikke andet.").doesNotContain("Bo Đặng");
        for (UUID each : new UUID[] {atTheSameAddress, elsewhere, ofTheRepresentative, shut, UUID.randomUUID()}) {
            staysShut(link, session, each);
        }
    }

    @Test
    void aPersonWhoseYesIsTakenBackIsGoneFromIt() throws Exception {
        sent(AEROE, MAIL);
        UUID firstId = newest();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        TestHouse.execute("update privacy.consent set withdrawn_on = given_on");
        assertThat(overview(link, session)).contains("Der er ikke andet.").doesNotContain("Amal", "Skylle grønt");
        staysShut(link, session, firstId);
    }

    @Test
    void itIsForThoseOfACompanyAlone() throws Exception {
        String ratio = sentForRatio("Zoë Nguyễn", "zoe@cafeen.example");
        Cookie[] session = opened(ratio);
        assertThat(look(ratio + "/overview", session).getRedirectedUrl()).isEqualTo(ratio);
        assertThat(answer(post(ratio + "/overview/" + newest()), session).getStatus())
                .isEqualTo(404);
    }

    private String overview(String link, Cookie[] session) throws Exception {
        return look(link + "/overview", session).getContentAsString();
    }

    /** The page says so, and nothing is written. */
    private void staysShut(String link, Cookie[] session, UUID other) throws Exception {
        MockHttpServletResponse told = answer(post(link + "/overview/" + other), session);
        assertThat(told.getRedirectedUrl()).isEqualTo(link + "/overview?gone=true");
        assertThat(look(link + "/overview?gone=true", session).getContentAsString())
                .contains("Det link kan ikke åbnes mere.");
        assertThat(told.getCookies()).isEmpty();
        assertThat(TestHouse.rows("select 1 from links.other_secret")).isEmpty();
        assertThat(TestHouse.rows("select 1 from links.session where link_id = '" + other + "'"))
                .isEmpty();
    }

    private static UUID newest() throws SQLException {
        return UUID.fromString(
                one("select link_id from links.link order by made_at desc, xmin::text::bigint desc limit 1"));
    }

    private static long codes() throws SQLException {
        return TestHouse.rows("select 1 from links.visit where kind = 'CODE_SENT'")
                .size();
    }
}
