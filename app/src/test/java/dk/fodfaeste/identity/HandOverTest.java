package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.Wishes;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A colleague leaves: what they had waits visibly for the manager, and goes to somebody of the same craft. */
class HandOverTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyChanges changes;

    @Autowired
    private AccountBook accounts;

    private UUID gone = new UUID(0, 0);

    @BeforeEach
    void oneWithTwoPeopleAndACompany() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;konsulent\nB1;Amal;Ole O'Brien\nB2;Đặng;Ole O'Brien\nB3;Bo;Consultant\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        gone = people().stream()
                .flatMap(person -> person.consultantId().stream())
                .filter(id -> !id.equals(consultant()))
                .findFirst()
                .orElseThrow();
        as(
                house.actor(Role.CONSULTANT),
                () -> changes.wish(
                        companies.companies().getFirst().id(),
                        1,
                        new Wishes(OptionalInt.empty(), Optional.empty(), Optional.of(gone))));
    }

    @Test
    void theManagerIsToldOfWhoIsHereNoMoreAndHandsAllOver() throws Exception {
        read("/today").andExpect(content().string(not(containsString("er her ikke mere"))));
        leaves();
        read("/today").andExpect(content().string(containsString("er her ikke mere og har stadig 3")));
        read("/hand-over").andExpect(content().string(containsString("2 mennesker")));
        give(consultant()).andExpect(status().is3xxRedirection());
        assertThat(people()).allMatch(person -> person.consultantId().equals(Optional.of(consultant())));
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.companies())
                        .getFirst()
                        .contactById())
                .contains(consultant());
        read("/today").andExpect(content().string(not(containsString("er her ikke mere"))));
    }

    @Test
    void whatTheyMeantToTalkWithCompaniesAboutGoesAlong() throws Exception {
        TestHouse.execute(
                "insert into companies.planned_contact (planned_contact_id, organisation_id, company_id, account_id, planned_for, kind, about,"
                        + " planned_by_id) select gen_random_uuid(), organisation_id, company_id, '" + gone
                        + "', date '2026-11-27', 'CALL', 'Om opgaverne', '" + gone + "' from companies.company");
        read("/hand-over").andExpect(content().string(containsString("1 planlagt kontakt")));
        give(consultant()).andExpect(status().is3xxRedirection());
        assertThat(TestHouse.rows("select account_id from companies.planned_contact"))
                .containsExactly(consultant().toString());
    }

    @Test
    void nobodyOfAnotherCraftAndNobodyWhoIsGoneTakesOver() throws Exception {
        give(house.actor(Role.SOCIAL_WORKER).accountId())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg en kollega i samme fag")));
        give(gone).andExpect(status().isUnprocessableContent());
        assertThat(people()).anyMatch(person -> person.consultantId().equals(Optional.of(gone)));
    }

    @Test
    void anotherHousesColleaguesAreNotThere() throws Exception {
        web.perform(post("/hand-over")
                        .param("from", gone.toString())
                        .param(
                                "to-" + gone,
                                otherHouse.actor(Role.CONSULTANT).accountId().toString())
                        .with(otherHouse.signedIn(Role.EMPLOYMENT_MANAGER))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(people()).anyMatch(person -> person.consultantId().equals(Optional.of(gone)));
    }

    private void leaves() {
        as(house.actor(Role.ADMINISTRATOR), () -> {
            Account account = accounts.account(gone);
            accounts.change(
                    new Account(gone, account.name(), account.email(), account.role(), false, account.hasPassword(), 1),
                    "");
        });
    }

    private ResultActions give(UUID to) throws Exception {
        return web.perform(post("/hand-over")
                .param("from", gone.toString())
                .param("to-" + gone, to.toString())
                .with(house.signedIn(Role.EMPLOYMENT_MANAGER))
                .with(csrf()));
    }

    private ResultActions read(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(status().isOk());
    }

    private UUID consultant() {
        return house.actor(Role.CONSULTANT).accountId();
    }

    private List<Person> people() {
        return Objects.requireNonNull(as(house.actor(Role.EMPLOYMENT_MANAGER), () -> people.all()));
    }
}
