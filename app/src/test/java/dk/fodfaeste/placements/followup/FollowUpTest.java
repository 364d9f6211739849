package dk.fodfaeste.placements.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two courses of one consultant: talks are booked, moved and cancelled, what was agreed is done or late, and silence climbs. */
class FollowUpTest extends HouseTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Autowired
    private Imports imports;

    private String worker = "";

    @BeforeEach
    void twoCoursesRun() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;efternavn;konsulent;socialraadgiver;modersmaal;tolk\n"
                                        + "B1;Ærø;O'Brien;Consultant;Social worker;arabisk;ja\n"
                                        + "B2;Đặng;Bo;Consultant;Social worker;dansk;nej\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        course(FIRST, "B1");
        course(SECOND, "B2");
        worker = "worker-" + house.account(Role.CONSULTANT).accountId();
    }

    private static void course(UUID id, String number) throws SQLException {
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on,
                                               minutes_per_week)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Fylder kopper op', date '2026-11-02',
                       date '2027-01-31', 600
                  from people.person p join companies.workplace w using (organisation_id) where p.number = '%s'
                """.formatted(id, number));
    }

    @Test
    void aTalkIsBookedForAllWhoTakePartAndStandsInTheirDay() throws Exception {
        assertThat(page(FIRST)).contains("Ingen samtale er aftalt.", "value=\"arabisk\"");
        assertThat(page(SECOND)).doesNotContain("value=\"dansk\"");

        assertThat(book(FIRST, "2026-11-25", "9.30", "45", "contact", "Vibeke Holm", "interpreter", "arabisk")
                        .getStatus())
                .isEqualTo(302);

        assertThat(page(FIRST))
                .contains("onsdag 25. november 2026 kl. 9.30-10.15", "uge 48", "Consultant", "Vibeke Holm", "arabisk");
        assertThat(today(Role.CONSULTANT)).contains("Kl. 9.30: samtale med Ærø O.");
        assertThat(today(Role.SOCIAL_WORKER)).as("who does not take part").doesNotContain("Kl. 9.30");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).doesNotContain("Kl. 9.30");
    }

    @Test
    void aClashIsSaidBeforeItIsSavedAndMayBePassedOver() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45");

        MockHttpServletResponse clash = book(SECOND, "2026-11-25", "10:00", "30", "place", "Café Ørn");
        assertThat(clash.getStatus()).isEqualTo(422);
        assertThat(text(clash))
                .contains(
                        "Consultant har en anden samtale kl. 9.30-10.15", "Aftal det alligevel", "value=\"Café Ørn\"");
        assertThat(bookings()).hasSize(1);

        assertThat(book(SECOND, "2026-11-25", "10:15", "30").getStatus())
                .as("begins when the other ends")
                .isEqualTo(302);
        assertThat(book(SECOND, "2026-11-25", "10:00", "30", "anyway", "on").getStatus())
                .isEqualTo(302);
        assertThat(bookings()).hasSize(3);
    }

    @Test
    void twoWhoBookOneOfUsAtTheSameMomentAreToldOfEachOther() {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Integer>> both = Stream.of(FIRST, SECOND)
                .map(course -> CompletableFuture.supplyAsync(() -> {
                    try {
                        go.await();
                        return book(course, "2026-11-25", "09:30", "45").getStatus();
                    } catch (Exception problem) {
                        throw new IllegalStateException(problem);
                    }
                }))
                .toList();
        go.countDown();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(302, 422);
    }

    @Test
    void whatCannotBeIsRefusedBesideItsFieldAndWhatWasTypedStays() throws Exception {
        assertRefused(book(FIRST, "2026-11-22", "09:30", "45"), "Dagen er gået.");
        assertRefused(book(FIRST, "2028-01-01", "09:30", "45"), "mere end et år væk");
        assertRefused(book(FIRST, "2027-03-28", "02:30", "45"), "Klokken 2.30 findes ikke 28. marts 2027");
        assertRefused(book(FIRST, "2026-11-25", "25:00", "45"), "Skriv klokkeslættet");
        assertRefused(book(FIRST, "2026-11-25", "09:30", "4"), "Skriv minutter, 5 til 480.");
        assertRefused(
                book(FIRST, "2026-11-25", "09:30", "45", "place", "hos lægen om depression"), "siger noget om helbred");
        worker = "worker-" + UUID.randomUUID();
        assertRefused(book(FIRST, "2026-11-25", "09:30", "45", "contact", "عمر"), "Sæt kryds ved mindst én af jer.");
        assertThat(text(book(FIRST, "2026-11-25", "09:30", "45", "contact", "عمر")))
                .contains("value=\"عمر\"", "value=\"09:30\"");
        assertThat(bookings()).isEmpty();
    }

    private static void assertRefused(MockHttpServletResponse answer, String words) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(words);
    }

    @Test
    void aTalkIsMovedOverNobodysHeadAndCancelledOnce() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45");
        String one = "/courses/" + FIRST + "/follow-up/bookings/" + bookings().getFirst();
        List<String> who = takingPart();
        assertThat(who).singleElement().asString().startsWith("true");
        assertThat(send(Role.CONSULTANT, moved(one, "10:00", "1")).getStatus()).isEqualTo(302);
        assertThat(takingPart()).isEqualTo(who);
        MockHttpServletResponse late = send(Role.SOCIAL_WORKER, moved(one, "11:00", "1"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("To har skrevet på samme tid");
        assertThat(page(FIRST)).contains("kl. 10.00-10.45");

        assertThat(send(Role.CONSULTANT, post(one + "/cancellation")).getStatus())
                .isEqualTo(422);
        for (String side : List.of("WORKPLACE_ASKED", "PERSON_ASKED")) {
            assertThat(send(Role.CONSULTANT, post(one + "/cancellation").param("cancelledFor", side))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(page(FIRST)).contains("aflyst: arbejdspladsen bad om det");
        assertThat(today(Role.CONSULTANT)).doesNotContain("Kl. 10.00");
        assertThat(text(send(Role.CONSULTANT, moved(one, "12:00", "3")))).contains("Samtalen er aflyst.");
        assertThat(book(SECOND, "2026-11-25", "10:00", "45").getStatus())
                .as("the time is free again")
                .isEqualTo(302);
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'booking' and action = 'CHANGE'"
                        + " order by sequence"))
                .containsExactly(
                        "booked for 2026-11-25",
                        "moved to 2026-11-25",
                        "cancelled for 2026-11-25",
                        "booked for 2026-11-25");
    }

    @Test
    void othersTakePartOverNobodysHead() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45", "contact", "Vibeke", "contactMail", "vibeke@partner.example");
        String one = "/courses/" + FIRST + "/follow-up/bookings/" + bookings().getFirst();
        String social = "worker-" + house.account(Role.SOCIAL_WORKER).accountId();
        assertThat(send(Role.CONSULTANT, with(one, "1", "contact", "Bo Đặng", worker, "on", social, "on"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(FIRST))
                .contains("Bo Đặng fra arbejdspladsen", "Consultant og Social worker")
                .doesNotContain("· personen");
        assertThat(today(Role.SOCIAL_WORKER)).as("who comes along").contains("9.30");

        MockHttpServletResponse late =
                send(Role.SOCIAL_WORKER, with(one, "1", "contact", "Vibeke", "withPerson", "on", worker, "on"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("To har skrevet på samme tid", "Bo Đặng", "Vibeke", "Hvem er med?: Ærø");
        assertThat(send(Role.CONSULTANT, moved(one, "10:00", "1")).getStatus())
                .as("who saw an older version moves it, for the time is as they saw it")
                .isIn(302, 409);

        assertRefused(send(Role.CONSULTANT, with(one, "9", "contact", "Vibeke")), "Sæt kryds ved mindst én af jer.");
        assertRefused(
                send(Role.CONSULTANT, with(one, "9", worker, "on", "contact", "har depression")),
                "siger noget om helbred");
        assertRefused(
                send(Role.CONSULTANT, with(one, "9", worker, "on", "contactMail", "bo@partner.example")),
                "hvem fra virksomheden");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'booking' and action = 'CHANGE'"
                        + " order by sequence"))
                .contains("others take part on 2026-11-25");
    }

    @Test
    void whoComesAlongIsAskedForAClashAndWhoIsThereAlreadyIsNot() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45");
        String consultants = worker;
        worker = "worker-" + house.account(Role.SOCIAL_WORKER).accountId();
        book(SECOND, "2026-11-25", "10:00", "30");
        String one = "/courses/" + FIRST + "/follow-up/bookings/" + bookings().getFirst();
        assertRefused(
                send(Role.CONSULTANT, with(one, "1", consultants, "on", worker, "on")),
                "Social worker har en anden samtale kl. 10.00-10.30");
        assertThat(send(Role.CONSULTANT, with(one, "1", consultants, "on", worker, "on", "anyway", "on"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(Role.CONSULTANT, with(one, "2", consultants, "on", worker, "on", "contact", "Vibeke"))
                        .getStatus())
                .as("both are there already")
                .isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder with(String booking, String version, String... fields) {
        MockHttpServletRequestBuilder form = post(booking + "/participants").param("version", version);
        for (int index = 0; index < fields.length; index += 2) {
            form.param(fields[index], fields[index + 1]);
        }
        return form;
    }

    private static List<String> takingPart() throws SQLException {
        return TestHouse.rows("""
                select concat_ws(' ', b.with_person::text, b.contact, b.contact_mail, b.interpreter,
                                 (select string_agg(w.account_id::text, ' ' order by w.account_id) from placements.booking_worker w
                                   where w.booking_id = b.booking_id))
                  from placements.booking b
                """);
    }

    private static MockHttpServletRequestBuilder moved(String booking, String beginsAt, String version) {
        return post(booking)
                .param("day", "2026-11-25")
                .param("beginsAt", beginsAt)
                .param("minutes", "45")
                .param("version", version);
    }

    @Test
    void whatWasAgreedIsDoneOrLate() throws Exception {
        assertThat(agree("", "PERSON", "2026-11-30").getStatus()).isEqualTo(422);
        assertThat(text(agree("Viser ruten", "PERSON", "2026-11-22"))).contains("fra i dag", "value=\"Viser ruten\"");
        agree("Viser ruten", "CONSULTANT", "2026-11-30");
        assertThat(today(Role.CONSULTANT)).doesNotContain("Viser ruten");

        TestHouse.execute("update placements.action_point set until_on = '2026-11-22'");
        assertThat(today(Role.CONSULTANT)).contains("Ærø O.: «Viser ruten» skulle være gjort");
        assertThat(today(Role.SOCIAL_WORKER)).contains("Viser ruten");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).doesNotContain("Viser ruten");

        String point = "/courses/" + FIRST + "/follow-up/action-points/"
                + TestHouse.rows("select action_point_id from placements.action_point")
                        .getFirst();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(Role.CONSULTANT, post(point).param("done", "true")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(today(Role.CONSULTANT)).doesNotContain("Viser ruten");
        assertThat(page(FIRST)).contains("gjort 23. nov.");
        send(Role.CONSULTANT, post(point).param("done", "false"));
        assertThat(today(Role.CONSULTANT)).contains("Viser ruten");
        assertThat(send(
                                Role.CONSULTANT,
                                post(point.replace(FIRST.toString(), SECOND.toString()))
                                        .param("done", "true"))
                        .getStatus())
                .as("of another course")
                .isEqualTo(404);
    }

    @Test
    void theTalksComeAsOftenAsItWasAgreedFromTheSecondWeekOn() throws Exception {
        dueOn("2026-11-09");
        assertThat(page(FIRST)).contains("hver anden uge i to måneder");
        assertThat(agreeOn("3", "0").getStatus()).isEqualTo(302);
        assertThat(due())
                .as("what is due stays due")
                .containsExactly("2026-11-09", "2026-11-30", "2026-12-21", "2027-01-11");
        assertThat(page(FIRST)).contains("og så hver 3. uge");
        MockHttpServletResponse late = agreeOn("4", "0");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(agreeOn("1", "1").getStatus()).isEqualTo(302);
        assertThat(due()).contains("2026-11-30", "2026-12-07").hasSize(10);
        assertThat(agreeOn("13", "2").getStatus()).isEqualTo(302);
        assertThat(due()).as("nothing is changed").hasSize(10);
        assertThat(agreeOn("", "2").getStatus()).isEqualTo(302);
        assertThat(page(FIRST)).as("as usual again").contains("hver anden uge i to måneder");
        assertThat(due()).containsExactly("2026-11-09", "2026-12-07", "2026-12-21", "2027-01-04");
    }

    private MockHttpServletResponse agreeOn(String weeks, String version) throws Exception {
        return send(
                Role.CONSULTANT,
                post("/courses/" + FIRST + "/follow-up/rhythm")
                        .param("weeks", weeks)
                        .param("version", version));
    }

    private static List<String> due() throws SQLException {
        return TestHouse.rows("select due_on::text from placements.follow_up order by due_on");
    }

    @Test
    void whatWasLearnedIsWrittenWhenTheCourseIsOverAndNamesNoCause() throws Exception {
        assertThat(text(learn("Korte dage virker"))).contains("Forløbet er ikke slut endnu.");
        TestHouse.execute(
                "update placements.course set outcome = 'STOPPED_EARLY', stopped_by = 'NEITHER', ends_on = '2026-11-20'");
        assertThat(page(FIRST)).contains("Intet er skrevet endnu.", "Skriv op, hvad Ærø viste");
        assertThat(text(learn("Har det dårligt med sin depression"))).contains("siger noget om helbred");
        assertThat(text(learn(" "))).contains("Skriv, hvad I lærte.");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(learn("Korte dage virker").getStatus()).isEqualTo(302);
        }
        learn("Fast makker fra første dag");
        assertThat(page(FIRST)).containsSubsequence("Fast makker fra første dag", "Korte dage virker");
        assertThat(TestHouse.rows("select 1 from placements.lesson")).hasSize(2);
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where number = 'B1'");
        assertThat(TestHouse.rows("select 1 from placements.lesson")).isEmpty();
    }

    private MockHttpServletResponse learn(String words) throws Exception {
        return send(
                Role.CONSULTANT,
                post("/courses/" + FIRST + "/follow-up/lessons").param("learned", words));
    }

    @Test
    void absenceIsDaysAndAWordWithoutACause() throws Exception {
        assertThat(text(away("2026-11-20", "2026-11-19", "ABSENT"))).contains("Sidste dag ligger før første");
        assertThat(text(away("2026-11-30", "", "ABSENT"))).contains("Kun aftalt fravær kan ligge frem i tiden.");
        assertThat(text(away("2026-10-30", "", "ABSENT"))).contains("2. november 2026");
        assertThat(text(away("2027-01-31", "2027-02-01", "AGREED_ABSENCE"))).contains("31. januar 2027");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(away("2026-11-19", "2026-11-20", "ABSENT_TOLD").getStatus())
                    .isEqualTo(302);
        }
        assertThat(text(away("2026-11-20", "", "ABSENT"))).contains("Der står allerede fravær fra 19. november 2026");
        assertThat(away("2026-12-24", "2027-01-02", "AGREED_ABSENCE").getStatus())
                .isEqualTo(302);
        assertThat(TestHouse.rows("select kind from placements.course_absence order by first_day"))
                .containsExactly("ABSENT_TOLD", "AGREED_ABSENCE");
        String told = TestHouse.rows("select course_absence_id from placements.course_absence order by first_day")
                .getFirst();
        send(Role.CONSULTANT, post("/courses/" + FIRST + "/follow-up/absences/" + told + "/removal"));
        assertThat(page(FIRST)).contains("aftalt på forhånd").doesNotContain("19. november 2026");
        TestHouse.execute("update placements.course set instrument = 'OWN'");
        assertThat(page(FIRST)).contains("Fremmødet i jeres egne virksomheder");
        assertThat(away("2026-11-20", "", "ABSENT").getStatus()).isEqualTo(422);
    }

    @Test
    void silenceClimbsFromTheConsultantToWhoLastStoodInAndThenToTheManager() throws Exception {
        String silence = "Ingen har skrevet om samtalen med Ærø O.";
        UUID deputy = another("Deputy", Role.CONSULTANT);
        TestHouse.execute(
                "insert into identity.absence (absence_id, organisation_id, account_id, deputy_id, first_day, last_day)"
                        + " select gen_random_uuid(), organisation_id, account_id, '" + deputy
                        + "', '2026-07-01', '2026-07-10' from identity.account where account_id = '"
                        + house.account(Role.CONSULTANT).accountId() + "'");
        dueOn("2026-11-21");
        assertThat(today(Role.CONSULTANT)).contains("Samtale med Ærø O.").doesNotContain(silence);
        assertThat(signalsOf(deputy)).isEmpty();
        assertThat(today(Role.EMPLOYMENT_MANAGER)).doesNotContain(silence);

        dueOn("2026-11-20");
        assertThat(signalsOf(deputy)).containsExactly("SILENCE");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).doesNotContain(silence);

        dueOn("2026-11-16");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).contains(silence);
        assertThat(today(Role.SOCIAL_WORKER)).contains("Samtale med Ærø O.").doesNotContain(silence);

        decide("5", "10");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).doesNotContain(silence);
        assertThat(signalsOf(deputy)).containsExactly("SILENCE");
        decide("8", "10");
        assertThat(signalsOf(deputy)).isEmpty();
        decide("1", "2");
        assertThat(today(Role.EMPLOYMENT_MANAGER)).contains(silence);

        send(
                Role.CONSULTANT,
                post("/courses/" + FIRST + "/talks")
                        .param("heldOn", "2026-11-18")
                        .param("agreed", "Mere tid i køkkenet"));
        assertThat(today(Role.EMPLOYMENT_MANAGER))
                .as("somebody talked with them since")
                .doesNotContain(silence);
        assertThat(signalsOf(deputy)).isEmpty();
    }

    @Test
    void howLongSilenceMayLastIsTheManagersToSay() throws Exception {
        assertThat(decide("8", "7").getStatus()).isEqualTo(422);
        assertThat(decide("0", "7").getStatus()).isEqualTo(422);
        assertThat(decide("3", "61").getStatus()).isEqualTo(422);
        assertThat(decide("3", "7").getStatus()).isEqualTo(302);
        assertThat(send(Role.CONSULTANT, get("/administration/follow-up-policy"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseReadsOrWritesIt() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45");
        String one = "/courses/" + FIRST + "/follow-up/bookings/" + bookings().getFirst();
        for (String address : List.of("/courses/" + FIRST + "/follow-up", one)) {
            assertThat(send(Role.ENTERPRISE_SUPERVISOR, get(address)).getStatus())
                    .isEqualTo(403);
            assertThat(send(otherHouse, Role.CONSULTANT, get(address)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(send(otherHouse, Role.CONSULTANT, post(one + "/cancellation").param("cancelledFor", "WE_ASKED"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as(
                        house.actor(Role.ENTERPRISE_SUPERVISOR),
                        () -> database.fetchCount(dk.fodfaeste.database.placements.Tables.BOOKING)))
                .as("not even past the pages")
                .isZero();
    }

    @Test
    void whoeverIsErasedHasNoTalksNoAgreementsAndNoDaysAway() throws Exception {
        book(FIRST, "2026-11-25", "09:30", "45");
        book(SECOND, "2026-11-26", "09:30", "45");
        agree("Viser ruten", "CONSULTANT", "2026-11-30");
        away("2026-11-20", "", "ABSENT");
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where number = 'B1'");
        assertThat(TestHouse.rows("select course_id from placements.booking")).containsExactly(SECOND.toString());
        assertThat(TestHouse.rows(
                        "select 1 from placements.action_point union all select 1 from placements.course_absence"))
                .isEmpty();
    }

    private UUID another(String name, Role role) throws SQLException {
        UUID id = UUID.randomUUID();
        TestHouse.execute(
                "insert into identity.account (account_id, organisation_id, name, role) values ('%s', '%s', '%s', '%s')"
                        .formatted(id, house.organisationId(), name, role));
        return id;
    }

    /** What I dag would tell an account, by kind. */
    private List<String> signalsOf(UUID account) {
        var signal = dk.fodfaeste.database.placements.Tables.FOLLOW_UP_SIGNAL;
        return as(
                house.actor(Role.CONSULTANT),
                () -> database.select(signal.KIND)
                        .from(signal)
                        .where(org.jooq.impl.DSL.val(account).eq(org.jooq.impl.DSL.any(signal.ACCOUNT_IDS)))
                        .fetch(signal.KIND));
    }

    private static void dueOn(String day) throws SQLException {
        TestHouse.execute("delete from placements.follow_up");
        TestHouse.execute("insert into placements.follow_up (follow_up_id, organisation_id, course_id, due_on)"
                + " select gen_random_uuid(), organisation_id, course_id, '" + day
                + "' from placements.course where course_id = '" + FIRST + "'");
    }

    private MockHttpServletResponse decide(String deputy, String manager) throws Exception {
        List<String> version = TestHouse.rows("select version from placements.follow_up_policy");
        return send(
                Role.EMPLOYMENT_MANAGER,
                post("/administration/follow-up-policy")
                        .param("deputyDays", deputy)
                        .param("managerDays", manager)
                        .param("version", version.isEmpty() ? "0" : version.getFirst()));
    }

    private MockHttpServletResponse agree(String words, String who, String until) throws Exception {
        return send(
                Role.CONSULTANT,
                post("/courses/" + FIRST + "/follow-up/action-points")
                        .param("words", words)
                        .param("who", who)
                        .param("until", until));
    }

    private MockHttpServletResponse away(String first, String last, String kind) throws Exception {
        return send(
                Role.CONSULTANT,
                post("/courses/" + FIRST + "/follow-up/absences")
                        .param("firstDay", first)
                        .param("lastDay", last)
                        .param("kind", kind));
    }

    private MockHttpServletResponse book(UUID course, String day, String beginsAt, String minutes, String... more)
            throws Exception {
        MockHttpServletRequestBuilder form = post("/courses/" + course + "/follow-up/bookings")
                .param("day", day)
                .param("beginsAt", beginsAt)
                .param("minutes", minutes)
                .param("withPerson", "on")
                .param(worker, "on");
        for (int index = 0; index < more.length; index += 2) {
            form.param(more[index], more[index + 1]);
        }
        return send(Role.CONSULTANT, form);
    }

    private static List<String> bookings() throws SQLException {
        return TestHouse.rows("select booking_id from placements.booking order by booked_at");
    }

    private String page(UUID course) throws Exception {
        return text(send(Role.CONSULTANT, get("/courses/" + course + "/follow-up")));
    }

    private String today(Role role) throws Exception {
        return text(send(role, get("/today")));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return send(house, role, request);
    }

    private MockHttpServletResponse send(Accounts in, Role role, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(in.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
