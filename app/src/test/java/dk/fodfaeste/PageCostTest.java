package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.web.Layout.NavigationItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** A page costs what it shows, not what there is: in a house four times as large it asks the database no more often and reads no more rows. */
class PageCostTest extends HouseTest {

    /** A page of a list has 20 rows; the rest is who and where. */
    private static final int MOST_ROWS = 60;

    /** One that goes on, with a month that is over. */
    private static final String RUNNING =
            "(select course_id from placements.course where organisation_id = ? order by starts_on desc, course_id limit 1)";

    /** What any page may ask, whatever it shows: where a room needs more, it asks a wider question. */
    private static final int MOST_STATEMENTS = 8;

    /** Every page is in the log, by one statement that comes on top. */
    private static final int LOGGED = 1;

    private static final List<String> ABOUT_ONE = List.of(
            "/search?q=amal",
            "/search?q=amxl",
            "/people?q=amxl",
            "/people?column=PHONE",
            "/people/filters",
            "/people/PERSON/team",
            "/caseload",
            "/account",
            "/calendar",
            "/administration/rules",
            "/administration/signing-policy",
            "/administration/follow-up-policy",
            "/absences",
            "/people/PERSON",
            "/people/PERSON/profile",
            "/people/PERSON/sharing",
            "/people/PERSON/links",
            "/people/PERSON/progress",
            "/people/PERSON/progress/new?part=NEXT",
            "/people/PERSON/possibilities",
            "/people/PERSON/reach",
            "/people/PERSON/courses",
            "/people/PERSON/referral-answer",
            "/people/PERSON/merge",
            "/people/possible-doubles",
            "/administration/catalogue",
            "/administration/catalogue/dimension?id=PUNCTUAL",
            "/administration/catalogue/steps?id=PUNCTUAL",
            "/administration/catalogue/split?id=PUNCTUAL",
            "/administration/catalogue/merge?id=PUNCTUAL",
            "/administration/catalogue/editions",
            "/administration/catalogue/draft",
            "/people/PERSON/case-room",
            "/people/PERSON/case-room/rules",
            "/people/PERSON/case-room/files",
            "/people/PERSON/case-room/arrangements",
            "/people/PERSON/case-room/log",
            "/people/PERSON/carving",
            "/people/PERSON/carving?workplace=WORKPLACE",
            "/people/PERSON/carving/own?workplace=WORKPLACE",
            "/proposals/PROPOSAL",
            "/proposals/PROPOSAL/links",
            "/observe?person=PERSON",
            "/observe?q=amal",
            "/companies/map",
            "/companies/map?q=firma",
            "/companies/map?zoom=5&at=55.670,12.560&show=THANKS",
            "/companies?place=valby&industry=55",
            "/companies/COMPANY",
            "/companies/COMPANY/contact-persons",
            "/companies/COMPANY/planned-contacts",
            "/companies/COMPANY/history",
            "/companies/COMPANY/headcount",
            "/companies/COMPANY/merge",
            "/companies/COMPANY/workplaces/new",
            "/workplaces/WORKPLACE",
            "/workplaces/WORKPLACE/edit",
            "/workplaces/WORKPLACE/headcount",
            "/workplaces/WORKPLACE/inventory",
            "/workplaces/WORKPLACE/carving",
            "/workplaces/WORKPLACE/openings",
            "/workplaces/WORKPLACE/opening?work=Passe kasse",
            "/workplaces/WORKPLACE/admission",
            "/workplaces/WORKPLACE/week",
            "/people/PERSON/week",
            "/people/PERSON/week?week=2026-W49",
            "/week",
            "/week?week=2026-W49",
            "/workplaces/WORKPLACE/carving?known=NOT_YET",
            "/tasks/TASK",
            "/tasks/TASK/copies",
            "/tasks/TASK/copies?q=a",
            "/tasks/TASK/photo",
            "/courses/COURSE",
            "/courses/grants",
            "/courses/COURSE/grants",
            "/courses/COURSE/grants/APPLICATION",
            "/courses/COURSE/follow-up/bookings/BOOKING",
            "/courses/COURSE/follow-up",
            "/courses/COURSE/links",
            "/courses/outcomes",
            "/courses/outcomes/report",
            "/courses/documents",
            "/outbox",
            "/administration/quiet-times",
            "/administration/reminder-policy",
            "/administration/link-policy",
            "/outbox?which=TROUBLE&sort=RECEIVER&q=bo",
            "/courses/COURSE/outcome",
            "/courses/COURSE/documents",
            "/courses/COURSE/state-form");

    @Autowired
    private Imports imports;

    @Autowired
    private Access access;

    @Autowired
    private StatementCount count;

    @Test
    void noPageAsksOrReadsMoreInALargerHouse() throws Exception {
        moveIn(house, 90, 1);
        moveIn(otherHouse, 360, 5);
        for (Role role : Role.values()) {
            for (String page : pages(role)) {
                Cost small = cost(house, role, page);
                Cost large = inLarge(role, page, small);
                String what = "%s %s\n%s".formatted(role, page, large.sent());
                assertThat(large.statements()).as(what).isBetween(1, MOST_STATEMENTS + LOGGED);
                assertThat(large.statements()).as(what).isLessThanOrEqualTo(small.statements());
                assertThat(large.rows()).as(what).isLessThanOrEqualTo(MOST_ROWS).isLessThanOrEqualTo(small.rows());
            }
        }
    }

    /** What is read again once a minute, whoever looks (the law), may fall into one look and is not in the next. */
    private Cost inLarge(Role role, String page, Cost small) throws Exception {
        Cost large = cost(otherHouse, role, page);
        return large.statements() > small.statements() ? cost(otherHouse, role, page) : large;
    }

    private List<String> pages(Role role) {
        return Stream.concat(
                        access.itemsFor(role.name(), "/").stream().map(NavigationItem::address),
                        ABOUT_ONE.stream()
                                .filter(page -> access.allows(role, HttpMethod.GET, page.replaceFirst("[?].*", ""))))
                .toList();
    }

    @Test
    void planAndPossibilitiesReadNoTableWhileNothingChanges() throws Exception {
        moveIn(house, 120, 1);
        for (String page : List.of("/plan", "/people/PERSON/possibilities")) {
            assertThat(cost(house, Role.CONSULTANT, page).rows()).as(page).isLessThan(30);
        }
    }

    /** Of the second look: the first may have made a board. */
    private Cost cost(Accounts of, Role role, String page) throws Exception {
        String address = page;
        for (var id : ids(of).entrySet()) {
            address = address.replace(id.getKey(), id.getValue().toString());
        }
        web.perform(get(address).with(of.signedIn(role)));
        count.begin();
        assertThat(web.perform(get(address).with(of.signedIn(role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as(address)
                .isEqualTo(200);
        return new Cost(count.statements(), count.rows(), count.sent());
    }

    private static Map<String, UUID> ids(Accounts of) throws Exception {
        return Map.of(
                "BOOKING", id(of, "select booking_id from placements.booking where course_id = " + RUNNING),
                "APPLICATION", id(of, "select application_id from grants.application where course_id = " + RUNNING),
                "PERSON", id(of, "select person_id from people.person where number = 'B1' and organisation_id = ?"),
                "COMPANY",
                        id(
                                of,
                                "select company_id from companies.company where organisation_id = ? order by cvr limit 1"),
                "WORKPLACE",
                        id(
                                of,
                                "select workplace_id from companies.workplace where organisation_id = ? order by p_number limit 1"),
                "TASK", id(of, "select task_id from companies.task where organisation_id = ? order by number limit 1"),
                "COURSE", id(of, "select course_id from placements.course where course_id = " + RUNNING),
                "PROPOSAL",
                        id(
                                of,
                                "select proposal_id from matching.proposal join people.person using (person_id, organisation_id)"
                                        + " where number = 'B1' and organisation_id = ?"));
    }

    private static UUID id(Accounts of, String sql) throws Exception {
        try (var owner = TestHouse.owner();
                var query = owner.prepareStatement(sql)) {
            query.setObject(1, of.organisationId());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private record Cost(int statements, int rows, String sent) {}

    /** @param firstCvr from which the companies' numbers are sought */
    private void moveIn(Accounts into, int people, int firstCvr) throws SQLException {
        List<String> companies = IntStream.iterate(10_000_000 + firstCvr * 100_000, each -> each + 1)
                .mapToObj(Integer::toString)
                .filter(digits -> dk.fodfaeste.companies.Cvr.parse(digits).isPresent())
                .limit(people / 3)
                .toList();
        Town.moveIn(
                imports,
                into,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;efternavn;konsulent;socialraadgiver;henvist_dato\n"
                                        + rows(people, "B%1$d;Amal;Nr %1$d;Consultant;Social worker;01-02-2026")),
                        Town.csv(
                                "virksomheder",
                                "cvr;navn\n"
                                        + companies.stream()
                                                .map(cvr -> cvr + ";Firma " + cvr)
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "arbejdssteder",
                                "cvr;pnr;navn;postnr;pladser\n"
                                        + companies.stream()
                                                .map(cvr -> cvr + ";10" + cvr + ";Sted " + cvr + ";2500;1")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "opgaver",
                                "pnr;opgave_nr;opgave;minutter;gange_pr_uge\n"
                                        + companies.stream()
                                                .map(cvr -> "10" + cvr + ";1;Passe kasse;60;5")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "krav",
                                "pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses\n"
                                        + companies.stream()
                                                .map(cvr -> "10" + cvr + ";1;PUNCTUAL;3;skal;nej")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "observationer",
                                "nr;dimension;niveau;dato;set_af;gange\n"
                                        + rows(people, "B%1$d;PUNCTUAL;3;20-11-2026;leder;4")),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n"
                                        + courses(people, companies, ";praktik;05-01-2026;30-03-2026;10;gennemført;;")
                                        + "\n"
                                        + courses(people, companies, ";praktik;05-10-2026;26-02-2027;10;;;"))));
        proposeEverybody(into);
        bookAndGrantEverything(into);
    }

    /** A talk is booked about every course, and a grant by the hour has months to claim. */
    private static void bookAndGrantEverything(Accounts in) throws SQLException {
        String by = "'" + in.account(Role.CONSULTANT).accountId() + "'";
        String here = " where organisation_id = '" + in.organisationId() + "';";
        TestHouse.execute(
                "insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person,"
                        + " booked_by_id, booked_at) select gen_random_uuid(), organisation_id, course_id, date '2026-12-01', time '09:00', 30, true, "
                        + by + ", now() from placements.course" + here
                        + "insert into placements.booking_worker (booking_id, organisation_id, account_id) select booking_id, organisation_id, "
                        + by + " from placements.booking" + here
                        + "insert into grants.application (application_id, organisation_id, course_id, kind)"
                        + " select gen_random_uuid(), organisation_id, course_id, 'COURSE' from placements.course"
                        + here
                        + "insert into grants.answer (answer_id, organisation_id, application_id, ordinal, kind, happened_on, from_on, rate, rate_unit,"
                        + " recorded_by_id) select gen_random_uuid(), organisation_id, application_id, 1, 'GRANTED', '2026-01-05', '2026-01-05', 90, 'HOUR', "
                        + by + " from grants.application" + here);
    }

    /** Where they have been before, to their consultant's mind. */
    private static void proposeEverybody(Accounts in) throws SQLException {
        String by = "'" + in.account(Role.CONSULTANT).accountId() + "'";
        String here = " where organisation_id = '" + in.organisationId() + "';";
        TestHouse.execute("insert into matching.proposal (proposal_id, organisation_id, person_id, workplace_id, work,"
                + " minutes_per_week, week, grounds, created_by_id) select distinct on (person_id) gen_random_uuid(), organisation_id,"
                + " person_id, workplace_id, 'Passe kasse', 300, date '2026-11-16', '{\"fit\":0.5,\"value\":0.5,\"price\":0,\"needs\":[]}'::jsonb, "
                + by
                + "::uuid from placements.course"
                + here
                + "insert into matching.decision (decision_id, organisation_id, proposal_id, kind, decided_by_id, decided_at)"
                + " select gen_random_uuid(), organisation_id, proposal_id, 'PROPOSED', " + by
                + ", '2026-11-18' from matching.proposal"
                + here
                + "insert into matching.agreement (proposal_id, version, organisation_id, substance, parties, added, left_out, written_by_id)"
                + " select proposal_id, version, organisation_id, 1, '{PERSON,COMPANY}', '{}', '{}', " + by
                + " from matching.proposal, generate_series(1, 3) version" + here);
    }

    /** Three at each company. */
    private static String courses(int people, List<String> companies, String rest) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(person -> "B%d;10%s%s".formatted(person, companies.get(person % companies.size()), rest))
                .collect(Collectors.joining("\n"));
    }

    private static String rows(int many, String row) {
        return IntStream.rangeClosed(1, many).mapToObj(row::formatted).collect(Collectors.joining("\n"));
    }
}
