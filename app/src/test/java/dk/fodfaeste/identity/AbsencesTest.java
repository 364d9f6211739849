package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Joining;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A colleague is away: another of the craft stands in and sees what waits, until the last day, and nothing is moved. */
class AbsencesTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private Absences absences;

    @Autowired
    private People people;

    private SignedIn anna;

    AbsencesTest() {
        anna = new SignedIn(new UUID(0, 0), new UUID(0, 0), "", "", Role.CONSULTANT, null, null);
    }

    /** Amal goes with the consultant, who has a course with her that should have ended; Anna is another consultant. */
    @BeforeEach
    void twoConsultants() {
        anna = Joining.colleague(house, Role.CONSULTANT, "Anna Bo");
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;konsulent\nB1;Amal;Consultant\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1010000009;Caféen;2\n"),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;timer_pr_uge\nB1;1010000009;praktik;01-09-2026;20-11-2026;10\n")));
    }

    @Test
    void theDeputySeesWhatWaitsForTheOneWhoIsAwayWithTheirNameAndThePersonStays() throws Exception {
        page(anna, "/today").andExpect(content().string(not(containsString("Amal"))));

        tellOwn(anna, "2026-11-23", "2026-11-27").andExpect(redirectedUrl("/account#absence"));

        page(anna, "/today")
                .andExpect(content().string(containsString("Du træder ind for Consultant til og med 27. november")))
                .andExpect(content().string(containsString("Amal")))
                .andExpect(content().string(containsString("for Consultant</span>")));
        page(consultant(), "/today").andExpect(content().string(containsString("Du står som væk")));
        assertThat(as(
                        house.actor(Role.CONSULTANT),
                        () -> people.all().getFirst().consultantId()))
                .as("nobody is moved")
                .contains(consultant().accountId());
        assertThat(logged()).contains("Consultant: away 2026-11-23 to 2026-11-27, Anna Bo stands in");
    }

    @Test
    void whoStandsInForASupervisorSeesTheDayOfTheirPlaceAsLongAsItLasts() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("virksomheder", "cvr;navn;egen_virksomhed\n72011643;Huset;ja\n"),
                        Town.csv(
                                "arbejdssteder",
                                "cvr;pnr;navn\n72011643;1040678842;Butikken\n72011643;1040678843;Værkstedet\n")));
        SignedIn away = standing(house.account(Role.ENTERPRISE_SUPERVISOR), "Butikken");
        SignedIn deputy = standing(Joining.colleague(house, Role.ENTERPRISE_SUPERVISOR, "Sus Dam"), "Værkstedet");
        String day = "/enterprises/" + place("Butikken") + "/day";
        page(deputy, "/today").andExpect(content().string(not(containsString("Se dagen i"))));
        web.perform(get(day).with(user(deputy))).andExpect(status().isNotFound());

        send(
                        away,
                        post("/absences")
                                .param("firstDay", "2026-11-23")
                                .param("lastDay", "2026-11-27")
                                .param("deputy", deputy.accountId().toString()))
                .andExpect(redirectedUrl("/account#absence"));

        page(deputy, "/today")
                .andExpect(content().string(containsString("Se dagen i Butikken")))
                .andExpect(content().string(containsString("for " + away.name() + "</span>")));
        page(deputy, day).andExpect(content().string(containsString("Butikken")));

        TestHouse.execute("update identity.absence set first_day = '2026-11-16', last_day = '2026-11-22'");
        web.perform(get(day).with(user(deputy))).andExpect(status().isNotFound());
    }

    private SignedIn standing(SignedIn account, String place) throws Exception {
        UUID workplace = place(place);
        TestHouse.execute("update identity.account set workplace_id = '" + workplace + "' where account_id = '"
                + account.accountId() + "'");
        return new SignedIn(
                account.accountId(),
                account.actor().organisationId(),
                "Huset i Gaden",
                account.name(),
                account.role(),
                workplace,
                null);
    }

    private static UUID place(String name) throws Exception {
        return UUID.fromString(
                TestHouse.rows("select workplace_id::text from companies.workplace where name = '" + name + "'")
                        .getFirst());
    }

    @Test
    void itEndsByItself() throws Exception {
        tellOwn(anna, "2026-11-23", "2026-11-27");
        TestHouse.execute("update identity.absence set first_day = '2026-11-16', last_day = '2026-11-22'");
        page(anna, "/today").andExpect(content().string(not(containsString("træder ind"))));
        TestHouse.execute("update identity.absence set first_day = '2026-11-24', last_day = '2026-11-25'");
        page(anna, "/today").andExpect(content().string(not(containsString("træder ind"))));
    }

    @Test
    void whereWorkIsGivenOutTheNameTellsThatTheyAreAway() throws Exception {
        tellOwn(anna, "2026-11-23", "2026-11-27");
        String told = "Consultant (væk til og med 27. nov.; Anna Bo træder ind)";
        UUID amal =
                as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
        for (String page : List.of(
                "/hand-over",
                "/people",
                "/people/new",
                "/people/" + amal + "/team",
                "/people/" + amal + "/edit",
                "/caseload")) {
            page(house.account(Role.EMPLOYMENT_MANAGER), page)
                    .andExpect(content().string(containsString(told)));
        }
    }

    @Test
    void aManagerTellsItOfWhoFellIllAndNobodyElseTellsItOfOthers() throws Exception {
        SignedIn manager = house.account(Role.EMPLOYMENT_MANAGER);
        MockHttpServletRequestBuilder form = post("/absences")
                .param("colleague", consultant().accountId().toString())
                .param("firstDay", "2026-11-20")
                .param("lastDay", "2026-12-04")
                .param("deputy", anna.accountId().toString());
        send(house.account(Role.SOCIAL_WORKER), form).andExpect(status().isForbidden());
        send(manager, form).andExpect(redirectedUrl("/absences"));
        page(manager, "/absences").andExpect(content().string(containsString("Anna Bo træder ind")));
        page(anna, "/today").andExpect(content().string(containsString("for Consultant</span>")));
        Absence written = as(manager.actor(), () -> absences.coming().getFirst());
        send(anna, post("/absences/" + written.id() + "/end").param("version", "1"))
                .andExpect(status().isForbidden());
        send(consultant(), post("/absences/" + written.id() + "/end").param("version", "1"))
                .andExpect(redirectedUrl("/account"));
        page(anna, "/today").andExpect(content().string(not(containsString("for Consultant</span>"))));
    }

    @Test
    void whatCannotBeIsRefusedBesideItsFieldAndTheDaysStay() throws Exception {
        refused(tellOwn(house.account(Role.SOCIAL_WORKER), "2026-11-23", "2026-11-27"), "en anden i samme fag");
        refused(tellOwn(anna, "2026-11-27", "2026-11-24"), "Sidste dag kan ikke ligge før den første");
        refused(tellOwn(anna, "2026-11-01", "2026-11-24"), "højst ligge 14 dage tilbage");
        refused(tellOwn(anna, "2026-11-23", "2028-01-01"), "højst vare et år");
        tellOwn(anna, "2026-12-01", "2026-12-05");
        refused(tellOwn(anna, "2026-12-05", "2026-12-08"), "allerede skrevet fravær");
        refused(
                send(
                        anna,
                        post("/absences")
                                .param("firstDay", "2026-12-04")
                                .param("lastDay", "2026-12-09")
                                .param("deputy", consultant().accountId().toString())),
                "Consultant er selv væk i de dage");
    }

    private static void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void theDatabaseItselfLetsNobodyMakeADoorOfIt() {
        UUID manager = house.account(Role.EMPLOYMENT_MANAGER).accountId();
        SignedIn other = Joining.colleague(house, Role.EMPLOYMENT_MANAGER, "Anden chef");
        assertRefused(house.account(Role.EMPLOYMENT_MANAGER), other.accountId(), Optional.of(manager));
        assertRefused(anna, consultant().accountId(), Optional.of(anna.accountId()));
        assertRefused(consultant(), consultant().accountId(), Optional.of(manager));
    }

    private void assertRefused(SignedIn writer, UUID away, Optional<UUID> deputy) {
        assertThatThrownBy(() -> as(
                        writer.actor(),
                        () -> database.execute(
                                "insert into identity.absence (absence_id, organisation_id, account_id, deputy_id, first_day, last_day)"
                                        + " values (gen_random_uuid(), ?, ?, ?, ?, ?)",
                                house.organisationId(),
                                away,
                                deputy.orElse(null),
                                TODAY,
                                TODAY)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private ResultActions tellOwn(SignedIn deputy, String first, String last) throws Exception {
        return send(
                consultant(),
                post("/absences")
                        .param("firstDay", first)
                        .param("lastDay", last)
                        .param("deputy", deputy.accountId().toString()));
    }

    private SignedIn consultant() {
        return house.account(Role.CONSULTANT);
    }

    private ResultActions page(SignedIn reader, String address) throws Exception {
        return web.perform(get(address).with(user(reader))).andExpect(status().isOk());
    }

    private ResultActions send(SignedIn reader, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(user(reader)).with(csrf()));
    }

    private static List<String> logged() throws Exception {
        return TestHouse.rows("select detail from privacy.log_entry where subject = 'account'");
    }
}
