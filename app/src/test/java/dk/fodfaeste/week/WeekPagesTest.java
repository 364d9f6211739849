package dk.fodfaeste.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A week holds what was agreed, in the days on which it is, and of nobody more than the room shows already. */
class WeekPagesTest extends HouseTest {

    private static final Pattern DAY = Pattern.compile("(?s)<section class=\"day day-(\\d).*?</section>");

    @Autowired
    private Imports imports;

    private String person = "";
    private String workplace = "";
    private String consultant = "";

    /** Amal is at the café from 16 November, on Monday and Wednesday as it was agreed last; Bo comes on the days that he can. */
    @BeforeEach
    void aCafeWithTwo() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", """
                                nr;fornavn;efternavn;konsulent;socialraadgiver
                                B1;Amal;Hassan;Consultant;Social worker
                                B2;Bo;Berg;Consultant;Social worker
                                """),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen på torvet;3\n"),
                        Town.csv("opgaver", """
                                pnr;opgave_nr;opgave;minutter;gange_pr_uge;dage;tidligst;senest
                                1000000001;1;Skylle grønt;60;2;ma,ti;08:00;11:00
                                1000000001;2;Bære varer;30;5;ma-fr;;
                                """),
                        Town.csv("forloeb", """
                                nr;pnr;art;start;slut;timer_pr_uge
                                B1;1000000001;praktik;16-11-2026;11-12-2026;6
                                B2;1000000001;praktik;25-11-2026;18-12-2026;10
                                """)));
        person = one("select person_id from people.person where number = 'B1'");
        workplace = one("select workplace_id from companies.workplace");
        consultant = house.account(Role.CONSULTANT).accountId().toString();
        agree("B1", "[{\"day\": \"TUESDAY\", \"from\": \"07:00\", \"until\": \"15:00\"}]", 1);
        agree(
                "B1",
                "[{\"day\": \"MONDAY\", \"from\": \"09:00\", \"until\": \"12:00\"},"
                        + " {\"day\": \"WEDNESDAY\", \"from\": \"10:30\", \"until\": \"13:00\"}]",
                2);
        TestHouse.execute("update people.person set available_days = 21 where number = 'B2';"
                + "update placements.course set grant_state = 'GRANTED'");
    }

    private void agree(String number, String week, int version) throws SQLException {
        if (version == 1) {
            TestHouse.execute(
                    "insert into matching.proposal (proposal_id, organisation_id, person_id, workplace_id, work, minutes_per_week,"
                            + " week, grounds, created_by_id) select gen_random_uuid(), c.organisation_id, c.person_id, c.workplace_id, 'Skylle grønt', 360,"
                            + " date '2026-11-09', '{\"fit\":0.5,\"value\":0.5,\"price\":0,\"needs\":[]}', '"
                            + consultant + "'"
                            + " from placements.course c join people.person p using (person_id) where p.number = '"
                            + number + "';"
                            + "update placements.course c set proposal_id = r.proposal_id from matching.proposal r where r.person_id = c.person_id");
        }
        TestHouse.execute(
                "insert into matching.agreement (proposal_id, version, organisation_id, substance, parties, added, left_out,"
                        + " written_by_id, week) select proposal_id, " + version
                        + ", organisation_id, 1, '{PERSON}', '{}', '{}', '" + consultant + "', '"
                        + week + "' from matching.proposal");
    }

    @Test
    void aPersonsWeekHasTheDaysAndHoursThatWereAgreedLast() throws Exception {
        String page = page("/people/" + person + "/week");
        assertThat(day(page, 1)).contains("9.00–12.00", "Caféen på torvet", "i dag");
        assertThat(day(page, 2)).contains("Intet").doesNotContain("7.00");
        assertThat(day(page, 3)).contains("10.30–13.00");
        assertThat(page("/people/" + person + "/week?week=2026-W46")).contains("Der er ikke noget i ugen");
        assertThat(page("/people/" + person + "/week?week=2026-W51")).contains("Der er ikke noget i ugen");
        assertThat(day(page("/people/" + person + "/week?week=2026-W50"), 5)).contains("Amal H.: sidste dag");
    }

    @Test
    void whoDoesNotComeIsToldSoAndNeverWhy() throws Exception {
        TestHouse.execute(
                "insert into placements.course_absence (course_absence_id, organisation_id, course_id, first_day, last_day, kind,"
                        + " written_by_id, written_at) select gen_random_uuid(), organisation_id, course_id, '2026-11-25', '2026-11-25',"
                        + " 'ABSENT_TOLD', '" + consultant + "', now() from placements.course where person_id = '"
                        + person + "'");
        String page = page("/workplaces/" + workplace + "/week");
        assertThat(day(page, 3)).contains("class=\"away", "Kommer ikke").doesNotContain("syg", "meldt", "ABSENT");
        assertThat(day(page, 1)).doesNotContain("Kommer ikke");
    }

    @Test
    void aWorkplacesWeekTellsWhoComesWhenByTheFirstNameAndWhenTasksCanBeDone() throws Exception {
        String page = page("/workplaces/" + workplace + "/week");
        assertThat(day(page, 1)).contains("Amal H.", "8.00–11.00", "Skylle grønt", "1 opgave uden fast tid");
        assertThat(day(page, 3))
                .contains("Amal H.", "Bo B.", "10 timer om ugen, tiden er ikke aftalt", "Bo B. begynder")
                .doesNotContain("Skylle grønt</a>", "8.00");
        assertThat(day(page, 4)).doesNotContain("Bo B.");
        assertThat(day(page, 5)).contains("Bo B.");
        assertThat(page).doesNotContain("Hassan", "Berg");
    }

    @Test
    void whatWasCancelledOrRefusedIsInNoWeek() throws Exception {
        TestHouse.execute("update placements.course set grant_state = 'REFUSED' where person_id = '" + person + "'");
        assertThat(page("/people/" + person + "/week")).contains("Der er ikke noget i ugen");
        TestHouse.execute("update placements.course set grant_state = 'AWAITED' where person_id = '" + person + "'");
        assertThat(day(page("/people/" + person + "/week"), 1)).contains("Venter på bevilling");
    }

    @Test
    void onesOwnWeekHasTalksContactsAndLastDaysAndNobodyElses() throws Exception {
        book(consultant, "Kantinen", "10:15", 45);
        book(house.account(Role.SOCIAL_WORKER).accountId().toString(), "Rådhuset", "13:00", 30);
        TestHouse.execute(
                "insert into companies.planned_contact (planned_contact_id, organisation_id, company_id, account_id, planned_for, kind,"
                        + " about, planned_by_id) select gen_random_uuid(), organisation_id, company_id, '" + consultant
                        + "', '2026-11-26', 'VISIT', 'flere pladser', '" + consultant + "' from companies.company");
        TestHouse.execute(
                "insert into identity.absence (absence_id, organisation_id, account_id, first_day, last_day) values (gen_random_uuid(), '"
                        + house.organisationId() + "', '" + consultant + "', '2026-11-27', '2026-11-28')");
        String page = page("/week");
        assertThat(day(page, 2))
                .contains("10.15–11.00", "Samtale om Amal H.", "Kantinen")
                .doesNotContain("Rådhuset");
        assertThat(day(page, 3)).contains("Bo B. begynder");
        assertThat(day(page, 4)).contains("Besøg hos Caféen", "flere pladser");
        assertThat(day(page, 5)).contains("Ikke på arbejde");
        assertThat(day(page, 6)).contains("Ikke på arbejde");
        assertThat(page("/people/" + person + "/week")).contains("Kantinen", "Rådhuset");
        assertThat(page("/workplaces/" + workplace + "/week")).doesNotContain("Kantinen", "Rådhuset");
    }

    private void book(String account, String place, String at, int minutes) throws SQLException {
        UUID id = UUID.randomUUID();
        TestHouse.execute(
                "insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, place, with_person,"
                        + " booked_by_id, booked_at) select '" + id + "', organisation_id, course_id, '2026-11-24', '"
                        + at + "', " + minutes + ", '" + place
                        + "', true, '" + account + "', now() from placements.course where person_id = '" + person + "';"
                        + "insert into placements.booking_worker (booking_id, organisation_id, account_id) select booking_id, organisation_id, '"
                        + account + "' from placements.booking where booking_id = '" + id + "'");
    }

    @Test
    void aManagerSeesAColleaguesWeekAndAConsultantNobodyElses() throws Exception {
        String address = "/caseload/" + house.account(Role.CONSULTANT).accountId() + "/week";
        assertThat(ask(address, Role.EMPLOYMENT_MANAGER).getContentAsString())
                .contains("Ugen for Consultant", "Bo B. begynder");
        assertThat(ask(address, Role.CONSULTANT).getStatus()).isEqualTo(403);
        assertThat(ask(
                                "/caseload/"
                                        + otherHouse.account(Role.CONSULTANT).accountId() + "/week",
                                Role.EMPLOYMENT_MANAGER)
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask("/week", Role.ENTERPRISE_SUPERVISOR).getStatus()).isEqualTo(403);
    }

    @Test
    void aWeekThatIsNotThereIsToldBesideItsField() throws Exception {
        MockHttpServletResponse answer = ask("/week?week=2027-W53", Role.CONSULTANT);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Den uge findes ikke", "value=\"2027-W53\"", "id=\"week-wrong\"", "Uge 48");
        String last = page("/week?week=53");
        assertThat(last).contains("Uge 53: 28. december 2026 til 3. januar 2027", "week=2026-W52", "week=2027-W01");
    }

    @Test
    void itReadsInEnglish() throws Exception {
        assertThat(page("/workplaces/" + workplace + "/week?lang=en"))
                .contains("Week 48: 23 November 2026 to 29 November 2026", "The week before", "1 task at any time")
                .doesNotContain("Ugen");
    }

    /** What stands under a day, Monday is 1; nothing where it is not drawn. */
    private static String day(String page, int number) {
        Matcher day = DAY.matcher(page);
        while (day.find()) {
            if (day.group(1).equals(Integer.toString(number))) {
                return day.group();
            }
        }
        return "";
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = ask(address, Role.CONSULTANT);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role))).andReturn().getResponse();
    }

    private static String one(String sql) throws SQLException {
        return TestHouse.rows(sql).getFirst();
    }
}
