package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two open the same page and both save: the second overwrites nothing, sees both and chooses, and nothing typed is lost. */
class TwoAtOnceTest extends HouseTest {

    private static final String HIDDEN = "name=\"%s\" value=\"([^\"]*)\"";

    /** The forms that edit one field of something, as what two of us write into it. */
    private enum Edited {
        WISHES("/companies/%s", "/wishes", "maxContactsPerMonth", "3", "5", Role.CONSULTANT),
        CLOSING("/companies/%s/closing", "", "closedFor", "MERGED", "OTHER", Role.CONSULTANT),
        COMPANY("/companies/%s/edit", "", "name", "Hostel Kanal", "Hostel Sø", Role.CONSULTANT),
        WORKPLACE("/workplaces/%s/edit", "", "address", "Kanalgade 1", "Kanalgade 2", Role.CONSULTANT),
        ADMISSION("/workplaces/%s/admission", "", "state", "INVITED_ONLY", "PAUSED", Role.CONSULTANT),
        CAPACITY("/workplaces/%s", "", "places", "3", "5", Role.CONSULTANT),
        HEADCOUNT("/workplaces/%s/headcount", "", "m2026-10", "3", "5", Role.CONSULTANT),
        COMPANY_HEADCOUNT("/companies/%s/headcount", "", "m2026-10", "30", "50", Role.CONSULTANT),
        TASK("/tasks/%s", "", "name", "Rede senge og puder", "Rede køjer", Role.CONSULTANT),
        NEED("/tasks/%s?dimension=KITCHEN", "/needs", "leastBin", "1", "3", Role.CONSULTANT),
        STAGE("/people/%s", "/stage", "stage", "PROFILING", "SUPPORT", Role.CONSULTANT),
        PERSON("/people/%s/edit", "", "phone", "30858244", "30858245", Role.CONSULTANT),
        CASE_ROOM("/people/%s/case-room", "", "cause", "Brand i huset", "Faldt af en stige", Role.SOCIAL_WORKER),
        ACCOUNT("/administration/accounts/%s", "", "name", "Kai Konsulent", "Kaj Konsulent", Role.ADMINISTRATOR),
        PLAN_POLICY("/administration/plan-policy", "", "coursesPerConsultant", "2", "4", Role.ADMINISTRATOR),
        SIGNING_POLICY("/administration/signing-policy", "", "remindAfterDays", "2", "4", Role.ADMINISTRATOR),
        FOLLOW_UP_POLICY("/administration/follow-up-policy", "", "managerDays", "9", "11", Role.ADMINISTRATOR),
        QUIET_TIMES("/administration/quiet-times", "", "quietFrom", "18:00", "17:00", Role.ADMINISTRATOR),
        REMINDER_POLICY("/administration/reminder-policy", "", "daysBefore", "1", "2", Role.ADMINISTRATOR),
        LINK_POLICY("/administration/link-policy", "", "days-PERSON", "30", "40", Role.ADMINISTRATOR),
        OWN_ACCOUNT("/account", "", "phone", "30858244", "30858245", Role.CONSULTANT),
        ABSENCE("/absences/%s", "", "lastDay", "2026-12-04", "2026-12-05", Role.EMPLOYMENT_MANAGER),
        TALK("/courses/%1$s/follow-up/bookings/%1$s", "", "place", "Kantinen", "Kontoret", Role.CONSULTANT),
        WHO_TALKS(
                "/courses/%1$s/follow-up/bookings/%1$s",
                "/participants", "contact", "Pia Holm", "Ove Ås", Role.CONSULTANT),
        FILTER("/people/filters", "/%s", "name", "Alle", "Andre", Role.CONSULTANT),
        PROGRESS("/people/%s/progress/new?part=WORKER", "", "worker.GOAL", "2", "4", Role.SOCIAL_WORKER),
        PROGRESS_POLICY("/administration/progress-policy", "", "monthsBetween", "2", "4", Role.ADMINISTRATOR),
        LETTERHEAD(
                "/administration/documents", "", "closing", "Mange hilsener", "De bedste hilsener", Role.ADMINISTRATOR),
        REFERRAL_ANSWER("/people/%s/referral-answer", "", "answer", "WAITING", "DECLINED", Role.CONSULTANT),
        OWN_WORDS("/administration/documents/thanks", "", "opening", "Tak igen", "Tusind tak", Role.ADMINISTRATOR),
        DIMENSION(
                "/administration/catalogue/dimension?id=PUNCTUAL",
                "",
                "name.da",
                "Til tiden",
                "I god tid",
                Role.ADMINISTRATOR),
        STEPS(
                "/administration/catalogue/steps?id=PUNCTUAL",
                "",
                "step.0.da",
                "Ikke nu",
                "Slet ikke",
                Role.ADMINISTRATOR);

        private final String page;
        private final String sent;
        private final String field;
        private final String first;
        private final String second;
        private final Role role;

        Edited(String page, String sent, String field, String first, String second, Role role) {
            this.page = page;
            this.sent = sent;
            this.field = field;
            this.first = first;
            this.second = second;
            this.role = role;
        }
    }

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private People people;

    private UUID company = new UUID(0, 0);
    private UUID workplace = new UUID(0, 0);
    private UUID task = new UUID(0, 0);
    private UUID person = new UUID(0, 0);
    private final UUID own = UUID.randomUUID();

    @BeforeEach
    void oneOfEach() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n"),
                        Town.csv("virksomheder", "cvr;navn;max_kontakter_pr_maaned\n35211055;Hostel Kanalen;2\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n35211055;1026161383;Hostellet;2\n"),
                        Town.csv("opgaver", "pnr;opgave_nr;opgave;dage\n1026161383;1;Rede senge;ma-fr\n"),
                        Town.csv("krav", "pnr;opgave_nr;dimension;mindst;styrke\n1026161383;1;KITCHEN;2;skal\n")));
        as(house.actor(Role.CONSULTANT), () -> {
            WorkTask first = companies.tasks().getFirst();
            task = first.id();
            workplace = first.workplaceId();
            company = companies.workplace(workplace).companyId();
            person = people.all().getFirst().id();
        });
        String mine = " (select '%s'::uuid, organisation_id, account_id, ".formatted(own);
        String consultant = " from identity.account where account_id = '%s')"
                .formatted(house.account(Role.CONSULTANT).accountId());
        TestHouse.execute("insert into identity.absence (absence_id, organisation_id, account_id, first_day, last_day)"
                + mine + "'2026-11-30'::date, '2026-12-02'::date" + consultant);
        TestHouse.execute("insert into people.saved_filter (saved_filter_id, organisation_id, account_id, name, asked)"
                + mine + "'Mine', 'sort=NAME'" + consultant);
        aTalk();
    }

    private void aTalk() throws SQLException {
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, minutes_per_week)
                select '%s', organisation_id, '%s', '%s', 'WORK_PLACEMENT', 'Rede senge', date '2026-11-02', 600
                  from identity.account where account_id = '%s'
                """.formatted(
                        own, person, workplace, house.account(Role.CONSULTANT).accountId()));
        TestHouse.execute("""
                insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person, booked_by_id, booked_at)
                select '%1$s', organisation_id, '%1$s', date '2026-12-01', time '10:00', 30, true, account_id, now()
                  from identity.account where account_id = '%2$s'
                """.formatted(own, house.account(Role.CONSULTANT).accountId()));
        TestHouse.execute(
                "insert into placements.booking_worker (booking_id, organisation_id, account_id) select '%s', organisation_id, account_id from identity.account where account_id = '%s'"
                        .formatted(own, house.account(Role.CONSULTANT).accountId()));
    }

    @ParameterizedTest
    @EnumSource
    void theSecondSeesBothAndOverwritesNothing(Edited edited) throws Exception {
        Map<String, String> mine = opened(edited);
        Map<String, String> theirs = opened(edited);
        theirs.put(edited.field, edited.first);
        mine.put(edited.field, edited.second);
        assertThat(save(edited, theirs).getStatus()).isEqualTo(302);

        MockHttpServletResponse both = save(edited, mine);

        assertThat(both.getStatus()).isEqualTo(409);
        assertThat(both.getContentAsString())
                .contains("To har skrevet på samme tid", "mens du skrev", "Dit:", "Det, der står nu:")
                .contains("value=\"" + edited.first + "\"", "value=\"" + edited.second + "\"");
        assertThat(opened(edited).get(edited.field)).isEqualTo(edited.first);

        Map<String, String> chosen = hidden(both.getContentAsString(), "version", "was." + edited.field);
        mine.putAll(chosen);
        assertThat(save(edited, mine).getStatus()).isEqualTo(302);
        assertThat(opened(edited).get(edited.field)).isEqualTo(edited.second);
    }

    /** A form of somebody's own making, or one from before there were versions. */
    @ParameterizedTest
    @EnumSource
    void whoSaysNoVersionOverwritesNothing(Edited edited) throws Exception {
        Map<String, String> theirs = opened(edited);
        theirs.put(edited.field, edited.first);
        save(edited, theirs);
        Map<String, String> mine = new LinkedHashMap<>(theirs);
        mine.keySet().removeIf(field -> field.equals("version") || field.startsWith("was."));
        mine.put(edited.field, edited.second);

        assertThat(save(edited, mine).getStatus()).isEqualTo(409);
        assertThat(opened(edited).get(edited.field)).isEqualTo(edited.first);
    }

    @Test
    void ofTwoAtTheSameMomentOneWinsAndTheOtherSeesThePage() throws Exception {
        List<Callable<Integer>> both = List.of(saving("3"), saving("5"));
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = hands.invokeAll(both);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
    }

    private Callable<Integer> saving(String places) throws Exception {
        Map<String, String> form = opened(Edited.CAPACITY);
        form.put("places", places);
        return () -> save(Edited.CAPACITY, form).getStatus();
    }

    @Test
    void whatOnlyOneChangedIsChosenBeforehand() throws Exception {
        Map<String, String> mine = opened(Edited.CASE_ROOM);
        Map<String, String> theirs = opened(Edited.CASE_ROOM);
        theirs.put("cause", "Brand i huset");
        mine.put("health", "Slidte knæ");
        save(Edited.CASE_ROOM, theirs);

        String page = save(Edited.CASE_ROOM, mine).getContentAsString();

        assertThat(page).containsPattern("name=\"cause\" value=\"Brand i huset\" required\\s+checked");
        assertThat(page).containsPattern("name=\"health\" value=\"Slidte knæ\" required\\s+checked");
    }

    @Test
    void sentencesOfBothMayStay() throws Exception {
        Map<String, String> mine = opened(Edited.CASE_ROOM);
        Map<String, String> theirs = opened(Edited.CASE_ROOM);
        theirs.put("cause", "Brand i huset");
        mine.put("cause", "Faldt af en stige");
        save(Edited.CASE_ROOM, theirs);

        assertThat(save(Edited.CASE_ROOM, mine).getContentAsString())
                .contains("value=\"Brand i huset\n\nFaldt af en stige\"")
                .contains("Social worker gemte den");
    }

    @Test
    void whatTheFormDoesNotShowIsNoConflict() throws Exception {
        Map<String, String> wishes = opened(Edited.WISHES);
        Map<String, String> closing = opened(Edited.CLOSING);
        closing.put("closedFor", "MERGED");
        assertThat(save(Edited.CLOSING, closing).getStatus()).isEqualTo(302);
        wishes.put("maxContactsPerMonth", "1");

        assertThat(save(Edited.WISHES, wishes).getStatus()).isEqualTo(302);
        assertThat(opened(Edited.WISHES).get("maxContactsPerMonth")).isEqualTo("1");
    }

    @Test
    void twoWhoWriteTheSameHaveNothingToChoose() throws Exception {
        Map<String, String> mine = opened(Edited.WISHES);
        mine.put("maxContactsPerMonth", "1");
        save(Edited.WISHES, mine);

        assertThat(save(Edited.WISHES, mine).getStatus()).isEqualTo(302);
    }

    @Test
    void aNewPasswordIsNeverSentBackToAPage() throws Exception {
        Map<String, String> mine = opened(Edited.ACCOUNT);
        Map<String, String> theirs = opened(Edited.ACCOUNT);
        theirs.put("name", "Kai Konsulent");
        mine.put("name", "Kaj Konsulent");
        mine.put("password", "et helt nyt kodeord 77");
        save(Edited.ACCOUNT, theirs);

        assertThat(save(Edited.ACCOUNT, mine).getContentAsString())
                .contains("så skriv den igen", "name=\"password\"")
                .doesNotContain("et helt nyt kodeord 77");
    }

    /** What the form on the page sends when nothing in it is touched. */
    private Map<String, String> opened(Edited edited) throws Exception {
        String form = form(read(edited), address(edited));
        Map<String, String> fields = hidden(form, "version", "dimension", "part", "id");
        Matcher was = Pattern.compile(HIDDEN.formatted("was\\.([^\"]+)")).matcher(form);
        while (was.find()) {
            fields.put("was." + was.group(1), was.group(2));
            fields.put(was.group(1), was.group(2));
        }
        assertThat(fields).as("%s", edited).containsKey("version");
        return fields;
    }

    /** Of the page, the one form that is sent there; of a closed company the only one there is. */
    private static String form(String page, String address) {
        int begins = page.indexOf("action=\"" + address + "\"");
        int from = begins >= 0 ? begins : page.indexOf("action=\"" + address + "/undo\"");
        assertThat(from).as(address).isPositive();
        return page.substring(from, page.indexOf("</form>", from));
    }

    private static Map<String, String> hidden(String html, String... names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            Matcher field =
                    Pattern.compile(HIDDEN.formatted(Pattern.quote(name))).matcher(html);
            if (field.find()) {
                fields.put(name, field.group(1));
            }
        }
        return fields;
    }

    private String read(Edited edited) throws Exception {
        return send(edited, get(edited.page.formatted(id(edited)))).getContentAsString();
    }

    private MockHttpServletResponse save(Edited edited, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address(edited));
        fields.forEach(form::param);
        return send(edited, form);
    }

    private String address(Edited edited) {
        return edited.page.formatted(id(edited)).replaceFirst("\\?.*", "") + edited.sent.formatted(id(edited));
    }

    private UUID id(Edited edited) {
        return switch (edited) {
            case WISHES,
                    COMPANY,
                    COMPANY_HEADCOUNT,
                    CLOSING,
                    PLAN_POLICY,
                    SIGNING_POLICY,
                    FOLLOW_UP_POLICY,
                    QUIET_TIMES,
                    REMINDER_POLICY,
                    LINK_POLICY,
                    PROGRESS_POLICY,
                    DIMENSION,
                    STEPS,
                    LETTERHEAD,
                    OWN_WORDS -> company;
            case CAPACITY, WORKPLACE, HEADCOUNT, ADMISSION -> workplace;
            case TASK, NEED -> task;
            case STAGE, PERSON, CASE_ROOM, PROGRESS, REFERRAL_ANSWER -> person;
            case OWN_ACCOUNT, ABSENCE, FILTER, TALK, WHO_TALKS -> own;
            case ACCOUNT -> house.account(Role.CONSULTANT).accountId();
        };
    }

    private MockHttpServletResponse send(Edited edited, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(edited.role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
