package dk.fodfaeste.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** What we answer those who referred somebody: one letter, looked at, issued, kept as it was given, and gone with the person. */
class ReferralAnswerTest extends HouseTest {

    @Autowired
    private Imports imports;

    private String address;

    @BeforeEach
    void somebodyIsReferred() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv("borgere", "nr;fornavn;efternavn;henvist_dato\nB1;Đặng Thị;عمر Hương;16-11-2026\n")));
        TestHouse.execute("update people.person set referred_by = 'Jobcenter Ærø', consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        address = "/people/"
                + TestHouse.rows("select person_id from people.person").getFirst() + "/referral-answer";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TAKEN_IN;2026-12-01;Vi tager imod Đặng Thị عمر Hương. Den første samtale er 1. december 2026.",
                "WAITING;;så snart der er plads",
                "DECLINED;;Vi kan ikke tage imod"
            })
    void eachAnswerIsALetterThatIsRightByTheRulesOfPdf(String answer, String day, String told) throws Exception {
        assertThat(write(answer, day == null ? "" : day, "Vi+gl%C3%A6der+os").getStatus())
                .isEqualTo(302);

        byte[] letter = read(address + ".pdf").getContentAsByteArray();
        assertThat(text(letter).replaceAll("\\s+", " "))
                .contains("Jobcenter", "16. november 2026", told, "Vi glæder os")
                .doesNotContain("#", "documents.", "Optional");
        assertThat(PdfRules.broken(letter)).isEmpty();
    }

    @Test
    void whatIsMissingOrOfHealthIsSaidBesideTheFieldAndNothingIsSaved() throws Exception {
        assertThat(write("TAKEN_IN", "", "Velkommen").getContentAsString())
                .contains("Skriv, hvornår den første samtale er.", "Velkommen");
        assertThat(write("DECLINED", "2026-12-01", "").getContentAsString())
                .contains("Der er kun en første samtale, når I tager imod.");
        assertThat(write("", "", "").getContentAsString()).contains("Vælg, hvad I svarer.");
        assertThat(write("WAITING", "", "Trods+hans+depression").getContentAsString())
                .contains("Trods hans depression", "aria-invalid=\"true\"");
        assertThat(TestHouse.rows("select count(*) from documents.referral_answer"))
                .containsExactly("0");
        assertThat(read(address + ".pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void whatWasIssuedStaysWhateverIsAnsweredLaterAndGoesWithThePerson() throws Exception {
        write("WAITING", "", "");
        web.perform(
                post(address + "/issue").with(house.signedIn(Role.CONSULTANT)).with(csrf()));
        String given = address + "/issued/"
                + TestHouse.rows("select issued_document_id from documents.issued_document")
                        .getFirst() + ".pdf";
        byte[] first = read(given).getContentAsByteArray();
        assertThat(write(1, "TAKEN_IN", "2026-12-01", "").getStatus()).isEqualTo(302);

        assertThat(read(given).getContentAsByteArray()).isEqualTo(first);
        assertThat(text(first)).contains("der er plads");
        assertThat(read(address).getContentAsString()).contains("svaret er ændret siden");
        assertThat(web.perform(get(given).with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        as(
                house.actor(Role.ENTERPRISE_SUPERVISOR),
                () -> assertThat(database.fetch("select from documents.referral_answer"))
                        .isEmpty());

        TestHouse.execute("update people.person set erased_on = date '2026-11-23'");
        assertThat(TestHouse.rows("select count(*) from documents.issued_document"))
                .containsExactly("0");
        assertThat(TestHouse.rows("select count(*) from documents.referral_answer"))
                .containsExactly("0");
    }

    private MockHttpServletResponse write(String answer, String day, String words) throws Exception {
        return write(0, answer, day, words);
    }

    private MockHttpServletResponse write(int seen, String answer, String day, String words) throws Exception {
        return web.perform(post(address)
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("version=" + seen + "&answer=" + answer + "&firstTalkOn=" + day + "&words=" + words))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(String at) throws Exception {
        return web.perform(get(at).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
