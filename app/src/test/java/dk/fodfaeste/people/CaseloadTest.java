package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.Caseloads.Caseload;
import dk.fodfaeste.people.Caseloads.Line;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has what: for the manager of all, for everybody of their own, with what is due next. */
class CaseloadTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Caseloads caseloads;

    /** Amal should have ended last week, Bo has a talk ahead, of Cille nobody knows how to reach her, and Dan is reached and has said what he wants. */
    @BeforeEach
    void fourPeople() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;konsulent;socialraadgiver;henvist_dato;telefon;oensker\n"
                                        + "B1;Amal;Consultant;Social worker;01-06-2026;20304050;butik\n"
                                        + "B2;Bo;Consultant;;01-09-2026;20304051;butik\n"
                                        + "B3;Cille;Consultant;;01-10-2026;;butik\n"
                                        + "B4;Dan;Consultant;;;20304052;butik\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1010000009;Caféen;2\n"),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;timer_pr_uge\n"
                                        + "B1;1010000009;praktik;01-09-2026;20-11-2026;10\n"
                                        + "B2;1010000009;praktik;02-11-2026;26-02-2027;10\n")));
    }

    @Test
    void everybodySeesTheirOwnPeopleWithTheNextStepOfEach() throws Exception {
        UUID own = house.account(Role.CONSULTANT).accountId();
        List<Line> lines = as(
                house.actor(Role.CONSULTANT),
                () -> caseloads.of(own, 1).people().rows());
        assertThat(lines)
                .extracting(line -> line.name() + " " + line.next().textKey())
                .contains("Amal nextStep.courseOver", "Cille nextStep.reach", "Dan nextStep.engagement")
                .anyMatch(each -> each.startsWith("Bo nextStep.talk") || each.startsWith("Bo nextStep.courseEnds"));
        assertThat(lines.getFirst().name()).as("who has been here longest").isEqualTo("Amal");
        assertThat(page("/caseload", Role.CONSULTANT)).contains("Skriv, hvordan forløbet gik", "20. november 2026");
        assertThat(page("/caseload", Role.SOCIAL_WORKER)).contains("Amal").doesNotContain("Cille");
    }

    @Test
    void theManagerSeesEveryColleagueByStageAndWhatWaits() throws Exception {
        List<Caseload> all = as(house.actor(Role.EMPLOYMENT_MANAGER), () -> caseloads.all());
        Caseload consultant = all.stream()
                .filter(each -> each.member().name().equals("Consultant"))
                .findFirst()
                .orElseThrow();
        assertThat(consultant.people()).isEqualTo(4);
        assertThat(consultant.weeks()).contains(25L);
        assertThat(consultant.waiting().overdue()).isPositive();
        String page = page("/caseload", Role.EMPLOYMENT_MANAGER);
        assertThat(Jsoup.parse(page).select("table.caseloads tbody tr")).hasSize(2);
        assertThat(page("/caseload/" + house.account(Role.CONSULTANT).accountId(), Role.EMPLOYMENT_MANAGER))
                .contains("Hos Consultant", "Cille");
    }

    @Test
    void aWorkerSeesNobodyElsesList() throws Exception {
        var answer = web.perform(
                        get("/caseload/" + house.account(Role.CONSULTANT).accountId())
                                .with(house.signedIn(Role.SOCIAL_WORKER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void aYesThatRunsOutSoonIsANextStep() throws Exception {
        TestHouse.execute(
                "insert into discovery.shared_item (shared_item_id, organisation_id, person_id, item, level, receiver,"
                        + " purpose, said_how, approved_on, expires_on, written_by_id) select gen_random_uuid(), p.organisation_id,"
                        + " p.person_id, 'CONTACT', null, 'WORKPLACES', 'FIND_WORK', 'IN_PERSON', '2025-12-01', '2026-12-01', a.account_id"
                        + " from people.person p join identity.account a on a.account_id = p.consultant_id where p.number = 'B4'");
        assertThat(page("/caseload", Role.CONSULTANT)).contains("Et ja til deling udløber", "1. december 2026");
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
