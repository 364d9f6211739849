package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.catalogue.editing.Reworded;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.privacy.Consents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** What a person says yes to, item by item: shown to whom it is for, until it expires or is taken back. */
class SharingTest extends HouseTest {

    private static final String CAFE = "13585628";
    private static final String TOLD = "Kommer til tiden: selv";
    private static final String WORDS = "Jeg vil helst have én opgave ad gangen";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Consents consents;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Proposals proposals;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        SmallTown.moveIn(imports, house, "");
        as(house.actor(Role.CONSULTANT), () -> {
            amal = people.all().stream()
                    .filter(person -> person.number().equals("B1"))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
            consents.give(amal, "in person");
        });
    }

    @Test
    void nothingIsShownBeforeThePersonSaidYesToIt() {
        assertThat(shownTo(CAFE)).isEmpty();
    }

    @Test
    void severalItemsAreSaidYesToAtOnceAndShown() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on", "item-CONTACT", "on", "words", WORDS);
        assertThat(shownTo(CAFE)).containsExactlyInAnyOrder(TOLD, "Telefon, og om der skal tolk med", WORDS);
        assertThat(page())
                .contains(TOLD, "Arbejdspladser i almindelighed", "sagt 23. november 2026", "23. november 2027");
    }

    @Test
    void aPhotoIsPrintedOnlyAfterAYesToThatPhotoAndGoesWhenItIsTakenAway() throws Exception {
        web.perform(multipart("/observe")
                        .file(new MockMultipartFile("photo", "IMG.jpg", "image/jpeg", SamplePhoto.of("jpg", 120, 80)))
                        .param("person", amal.toString())
                        .param("dimension", "PUNCTUAL")
                        .param("level", "3")
                        .param("seenOn", "2026-11-23")
                        .param("timesSeen", "1")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        assertThat(picturesTakenAlong()).isZero();

        say("WORKPLACES", "", "item-PUNCTUAL", "on", "photo-PUNCTUAL", "on");
        assertThat(picturesTakenAlong()).isEqualTo(1);
        assertThat(page()).contains("med billedet af arbejdet");

        TestHouse.execute("delete from discovery.photo");
        assertThat(picturesTakenAlong()).isZero();
        assertThat(shownTo(CAFE)).as("the yes to what it showed stays").containsExactly(TOLD);
    }

    private int picturesTakenAlong() throws Exception {
        int pictures = 0;
        try (var document = Loader.loadPDF(takenAlongAsPdf())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    @Test
    void whatThePersonTakesAlongStandsInTheirOwnLanguageTooWhereTheCatalogueHasIt() throws Exception {
        InLanguages names =
                new InLanguages(Map.of("da", "Kommer til tiden", "en", "Arrives on time", "pl", "Przychodzi na czas"));
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(new Reworded("PUNCTUAL", names, names)));
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> publishing.putInForce(drafts.ours().version(), "Flere skal forstå det"));
        say("WORKPLACES", "", "item-PUNCTUAL", "on");

        assertThat(takenAlong()).contains("Kommer til tiden").doesNotContain("Przychodzi");
        TestHouse.execute("update people.person set mother_tongue = 'Polsk'");
        assertThat(takenAlong()).contains("Kommer til tiden", "Przychodzi na czas");
        TestHouse.execute("update people.person set mother_tongue = 'Tigrinya'");
        assertThat(takenAlong()).contains("Kommer til tiden").doesNotContain("Przychodzi");
    }

    @Test
    void whatIsForOneCompanyIsShownToNoOther() throws Exception {
        say("COMPANY", "caféen", "item-PUNCTUAL", "on");
        assertThat(shownTo(CAFE)).containsExactly(TOLD);
        assertThat(shownTo("10172748")).isEmpty();
    }

    @Test
    void whatIsForTheMunicipalityIsShownToNoCompany() throws Exception {
        say("MUNICIPALITY", "", "item-PUNCTUAL", "on");
        assertThat(shownTo(CAFE)).isEmpty();
    }

    @Test
    void onTheLastDayItIsShownAndTheDayAfterItStandsAsExpired() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        lastDay("2026-11-23");
        assertThat(shownTo(CAFE)).containsExactly(TOLD);
        lastDay("2026-11-22");
        assertThat(shownTo(CAFE)).isEmpty();
        assertThat(page()).contains("udløbet 22. november 2026", "Intet er delt");
        assertThat(takenAlong()).doesNotContain("Kommer til tiden");
    }

    @Test
    void whatExpiredCanBeSaidYesToAgain() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        lastDay("2026-11-22");
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        assertThat(shownTo(CAFE)).containsExactly(TOLD);
    }

    @Test
    void oneIsTakenBackAndThenAll() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on", "item-CONTACT", "on", "words", WORDS);
        withdraw(TestHouse.rows("select shared_item_id::text from discovery.shared_item where item = 'PUNCTUAL'")
                .getFirst());
        assertThat(shownTo(CAFE)).hasSize(2).doesNotContain(TOLD);
        withdraw("");
        assertThat(shownTo(CAFE)).isEmpty();
        assertThat(page()).contains("taget tilbage 23. november 2026", "Intet er delt");
    }

    @Test
    void whoTakesBackTheWholeYesIsShownNowhereAndThePageSaysSo() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        as(house.actor(Role.CONSULTANT), () -> consents.withdraw(amal, "in person"));
        assertThat(shownTo(CAFE)).isEmpty();
        assertThat(page()).contains("Der er ikke sagt ja til at vise profilen");
    }

    @Test
    void wordsOfHealthCannotBeForcedThroughAndNothingTypedIsLost() throws Exception {
        String typed = "Har angst og vil arbejde alene";
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER)) {
            String answer = sent(
                            role, "receiver", "WORKPLACES", "purpose", "FIND_WORK", "how", "IN_PERSON", "words", typed)
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("«angst» siger noget om helbred", "rolige omgivelser", ">" + typed + "</textarea>");
            assertThat(answer.contains("Skriv det i sagsrummet i stedet")).isEqualTo(role == Role.SOCIAL_WORKER);
        }
        assertThat(page()).doesNotContain("angst");
    }

    @Test
    void aYesToNobodyOrToACompanyThatNobodyKnowsIsMended() throws Exception {
        sent(Role.CONSULTANT, "receiver", "COMPANY", "company", "Findes ikke", "item-PUNCTUAL", "on")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("en virksomhed, I kender")))
                .andExpect(content().string(Matchers.containsString("Vælg, hvad det skal bruges til")));
        assertThat(shownTo(CAFE)).isEmpty();
    }

    @Test
    void theProposalSaysAtOnceWhatWasTakenBack() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on");
        UUID proposal = as(house.actor(Role.CONSULTANT), () -> {
            var chosen = plans.plan().chosen().stream()
                    .filter(each -> each.person().id().equals(amal))
                    .findFirst()
                    .orElseThrow();
            var what = chosen.possibility().what();
            return proposals.propose(amal, what.workplace().id(), what.work());
        });
        assertThat(read("/proposals/" + proposal)).contains("Det må virksomheden se", TOLD);
        withdraw("");
        assertThat(read("/proposals/" + proposal))
                .contains("Intet af profilen vises.")
                .doesNotContain(TOLD);
    }

    @Test
    void whatIsTakenAlongHasTheApprovedOnceAndNoNumberOfOurs() throws Exception {
        say("WORKPLACES", "", "item-PUNCTUAL", "on", "words", WORDS);
        say("MUNICIPALITY", "", "item-PUNCTUAL", "on");
        String text = takenAlong();
        assertThat(text).contains("Det kan jeg", "Amal", WORDS).doesNotContain("B1", "Huset i Gaden");
        assertThat(text.split("Kommer til tiden", -1)).hasSize(2);
        withdraw("");
        assertThat(takenAlong()).contains("Her står intet endnu").doesNotContain("Kommer til tiden");
    }

    private void say(String receiver, String company, String... more) throws Exception {
        String[] fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "receiver", receiver, "company", company, "purpose", "FIND_WORK", "how", "IN_PERSON"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        sent(Role.CONSULTANT, fields).andExpect(redirectedUrl("/people/" + amal + "/sharing"));
    }

    private ResultActions sent(Role role, String... fields) throws Exception {
        var form = post("/people/" + amal + "/sharing").with(csrf()).with(house.signedIn(role));
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return web.perform(form);
    }

    /** @param item all, where it is empty */
    private void withdraw(String item) throws Exception {
        var form = post("/people/" + amal + "/sharing/withdrawal").with(csrf()).with(house.signedIn(Role.CONSULTANT));
        web.perform(item.isEmpty() ? form : form.param("item", item))
                .andExpect(redirectedUrl("/people/" + amal + "/sharing"));
    }

    private static void lastDay(String day) throws Exception {
        TestHouse.execute("update discovery.shared_item set approved_on = date '2025-11-22', expires_on = date '" + day
                + "' where withdrawn_on is null");
    }

    private List<String> shownTo(String cvr) {
        var words = new dk.fodfaeste.platform.web.Words(messages, Locale.of("da", "DK"));
        return as(house.actor(Role.CONSULTANT), () -> {
            UUID company = companies.called(cvr).orElseThrow().id();
            return sharing.shownTo(company, amal).stream()
                    .map(line -> line.told(words))
                    .toList();
        });
    }

    private String page() throws Exception {
        return read("/people/" + amal + "/sharing");
    }

    private byte[] takenAlongAsPdf() throws Exception {
        return web.perform(get("/people/" + amal + "/profile.pdf").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String takenAlong() throws Exception {
        try (var document = Loader.loadPDF(takenAlongAsPdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String read(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
