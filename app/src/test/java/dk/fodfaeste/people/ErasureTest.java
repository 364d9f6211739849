package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportReport;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Two people erase a person: whoever looks for them afterwards, in every table there is, finds nobody, and what was counted is counted still. */
class ErasureTest extends HouseTest {

    private static final String EVERY_TEXT =
            "select format('select %L || %I::text from %I.%I where %I::text ~* %L', relname || '.' || attname || ': ',"
                    + " attname, nspname, relname, attname, 'zubaida|qvist|40404040|zq@') from pg_attribute a"
                    + " join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace where relkind = 'r' and attnum > 0 and not"
                    + " attisdropped and atttypid in ('text'::regtype, 'jsonb'::regtype, 'varchar'::regtype) and nspname not like 'pg_%'"
                    + " and nspname not in ('information_schema', 'public')";

    @Autowired
    private Imports imports;

    @Autowired
    private CaseRoom caseRoom;

    @Autowired
    private DueErasures due;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void sheIsEverywhere() throws SQLException {
        lay(
                "borgere",
                "nr;fornavn;efternavn;cpr;telefon;email;oensker\nZQ17;Zubaida;Qvist;0101901234;40404040;zq@mail.example;Jeg, Zubaida Qvist\n"
                        + "B2;Omar;Hansen;;;;\n");
        lay("virksomheder", "cvr;navn\n10000009;Bageren\n");
        lay("arbejdssteder", "cvr;pnr;navn;pladser\n10000009;1010000009;Butikken;2\n");
        lay(
                "observationer",
                "nr;dimension;niveau;dato;set_af;note\nZQ17;PUNCTUAL;3;20-11-2026;leder;Zubaida kom til tiden\n"
                        + "B2;PUNCTUAL;3;20-11-2026;leder;kom sammen med Zubaida Qvist\n");
        lay(
                "forloeb",
                "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;foerte_til\n"
                        + "ZQ17;1010000009;praktik;05-01-2026;30-03-2026;10;gennemført;Zubaida Qvist fik timer\n");
        person = UUID.fromString(TestHouse.rows("select person_id::text from people.person where number = 'ZQ17'")
                .getFirst());
        TestHouse.execute("update people.person set social_worker_id = '"
                + house.account(Role.SOCIAL_WORKER).accountId() + "'");
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.note(person, CaseRoom.Tier.FILE, "hendes sag"));
        TestHouse.execute(
                "insert into discovery.progress_talk (progress_talk_id, organisation_id, person_id, wording, held_on, beside, note, begun_by_id)"
                        + " select gen_random_uuid(), organisation_id, person_id, 1, '2026-11-02', 'En mentor',"
                        + " 'Talte med Zubaida Qvist', social_worker_id from people.person");
        TestHouse.execute(
                "insert into discovery.progress_focus (organisation_id, progress_talk_id, ordinal, indicator, trying, look_again_on)"
                        + " select organisation_id, progress_talk_id, 1, 'GOAL', 'Ring til Zubaida Qvist', '2027-02-02'"
                        + " from discovery.progress_talk");
        TestHouse.execute(
                "insert into people.team_member (organisation_id, person_id, account_id, added_by_id) values ('"
                        + house.organisationId() + "', '" + person + "', '"
                        + house.account(Role.CONSULTANT).accountId() + "', '"
                        + house.account(Role.CONSULTANT).accountId() + "')");
        TestHouse.execute(
                "insert into companies.contact (contact_id, organisation_id, company_id, account_id, contacted_on, about)"
                        + " select gen_random_uuid(), organisation_id, company_id, '"
                        + house.account(Role.CONSULTANT).accountId()
                        + "', '2026-11-01', 'Talte om zubaida qvist, tlf. 40404040' from companies.company");
    }

    /** With what the rules said, a page on paper, a reminder, and a change of the course. */
    private void anAgreementWasSignedAboutHer() throws SQLException {
        String by = "'" + house.account(Role.CONSULTANT).accountId() + "'";
        TestHouse.execute(
                "insert into matching.proposal (proposal_id, organisation_id, person_id, workplace_id, work, minutes_per_week, week, grounds, created_by_id)"
                        + " select gen_random_uuid(), organisation_id, person_id, workplace_id, 'Bage', 600, '2026-01-05', '{}', "
                        + by
                        + " from placements.course; "
                        + "insert into matching.agreement (proposal_id, version, organisation_id, substance, purpose, mentor, parties, added, left_out, written_by_id)"
                        + " select proposal_id, 1, organisation_id, 1, 'Zubaida Qvist bager', 'Bo Qvist', '{PERSON,COMPANY}', '{}', '{}', "
                        + by
                        + " from matching.proposal; "
                        + "insert into matching.rule_check (rule_check_id, organisation_id, proposal_id, version, concerns, pack, judgements, made_by_id, made_at)"
                        + " select gen_random_uuid(), organisation_id, proposal_id, 1, '2026-01-05', '2026.1', '[]', "
                        + by + ", now() from matching.proposal; "
                        + "insert into matching.signed_page (signed_page_id, organisation_id, proposal_id, version, name_sealed, content_sealed, kind, bytes, pages,"
                        + " virus_check, added_by_id, added_at) select gen_random_uuid(), organisation_id, proposal_id, 1, 'x', 'x', 'PDF', 1, 1, 'CLEAN', "
                        + by
                        + ", now() from matching.proposal; "
                        + "insert into matching.answer (answer_id, proposal_id, organisation_id, version, party, yes, how, signer_name, signed_page_id, recorded_by_id)"
                        + " select gen_random_uuid(), proposal_id, organisation_id, 1, 'COMPANY', true, 'ON_PAPER', 'Bager Qvist', signed_page_id, "
                        + by
                        + " from matching.signed_page; "
                        + "insert into matching.signer_reminder (signer_reminder_id, organisation_id, proposal_id, party, reminded_by_id, reminded_at)"
                        + " select gen_random_uuid(), organisation_id, proposal_id, 'PERSON', " + by
                        + ", now() from matching.proposal; "
                        + "insert into matching.successor (successor_id, organisation_id, course_id, number, kind, from_on, ends_on, reason, parties, pack, judgements,"
                        + " written_by_id, written_at) select gen_random_uuid(), organisation_id, course_id, 1, 'SHORTENING', '2026-03-30', '2026-03-30',"
                        + " 'Zubaida Qvist vil hellere bage', '{PERSON}', '2026.1', '[]', " + by
                        + ", now() from placements.course");
    }

    @Test
    void whoeverLooksForThemInAnyTableFindsNobodyAndWhatWasCountedStays() throws Exception {
        anAgreementWasSignedAboutHer();
        assertThat(everywhere()).as("so this test can fail").hasSizeGreaterThan(5);
        List<String> courses = TestHouse.rows(
                "select starts_on || ' ' || ends_on || ' ' || minutes_per_week || ' ' || outcome from placements.course");
        ask(Role.CONSULTANT, "PERSON_ASKED").andExpect(redirectedUrl("/people/" + person + "/erasure"));
        approve(Role.EMPLOYMENT_MANAGER, "ZQ17").andExpect(redirectedUrl("/people"));

        assertThat(everywhere()).isEmpty();
        assertThat(TestHouse.rows("select 1 from person_keys.person_key where person_id = '" + person + "'"))
                .isEmpty();
        assertThat(TestHouse.rows(
                        "select 1 from case_room.note union all select 1 from case_room.case_file where person_id = '"
                                + person + "'"))
                .isEmpty();
        assertThat(
                        TestHouse.rows(
                                "select starts_on || ' ' || ends_on || ' ' || minutes_per_week || ' ' || outcome from placements.course"))
                .isEqualTo(courses);
        assertThat(TestHouse.rows(
                        "select 1 from matching.proposal union all select 1 from matching.rule_check union all"
                                + " select 1 from matching.signed_page union all select 1 from matching.answer union all"
                                + " select 1 from matching.signer_reminder union all select 1 from matching.successor"))
                .isEmpty();
        assertThat(TestHouse.rows("select last_name from people.person where number = 'B2'"))
                .as("others stay")
                .containsExactly("Hansen");
        assertThat(TestHouse.rows("select note from discovery.observation")).containsExactly("kom sammen med •••");
        assertThat(TestHouse.rows(
                        "select note || ', ' || trying from discovery.progress_talk join discovery.progress_focus"
                                + " using (progress_talk_id)"))
                .as("her own is gone, and she is out of another's")
                .containsExactly("Talte med •••, Ring til •••");
        assertThat(TestHouse.rows("select action || ' ' || person_id from privacy.log_entry where action = 'DELETE'"))
                .containsExactly("DELETE " + person);
    }

    /** A first name may be anybody's: whoever says the second yes reads where it stands, and says where it is hers. */
    @Test
    void herFirstNameIsStruckOutWhereTheSecondOneSaysThatItIsHers() throws Exception {
        TestHouse.execute("update discovery.observation set note = 'Lånte Zubaidas vogn' where person_id <> '" + person
                + "'; update companies.contact set about = 'zubaida fra receptionen ringede. Zubaida Qvists mor også'");
        ask(Role.CONSULTANT, "PERSON_ASKED");
        assertThat(page("/people/" + person + "/erasure"))
                .contains("Lånte <b>Zubaidas</b> vogn", "<b>zubaida</b> fra receptionen", "Om en virksomhed")
                .as("what is hers goes anyhow")
                .doesNotContain("kom til tiden");
        assertThat(web.perform(get("/people/" + person + "/erasure").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("who asked cannot say the second yes")
                .doesNotContain("Lånte");
        String note = Pattern.compile("name=\"struck\" value=\"(discovery[^\"]*)\"")
                .matcher(page("/people/" + person + "/erasure"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(strike("B2", note).andReturn().getResponse().getContentAsString())
                .as("what was ticked is still ticked")
                .contains("value=\"" + note + "\" checked");
        strike("ZQ17", note, "discovery.observation.note:of another day", "identity.account.name:x")
                .andExpect(redirectedUrl("/people"));

        assertThat(TestHouse.rows("select note from discovery.observation")).containsExactly("Lånte ••• vogn");
        assertThat(TestHouse.rows("select about from companies.contact"))
                .containsExactly("zubaida fra receptionen ringede. ••• mor også");
    }

    @Test
    void anotherHouseAndWhoSaidNoSecondYesStrikeNothing() throws Exception {
        ask(Role.CONSULTANT, "PERSON_ASKED");
        assertThatThrownBy(
                        () -> as(
                                house.actor(Role.EMPLOYMENT_MANAGER),
                                () -> database.execute(
                                        "select people.strike_first_name((select erasure_id from people.erasure),"
                                                + " array['discovery.observation.note:' || (select md5(note) from discovery.observation limit 1)])")))
                .hasStackTraceContaining("two people must have said yes");
        assertThat(as(
                        otherHouse.actor(Role.EMPLOYMENT_MANAGER),
                        () -> database.fetch("select * from people.first_name_elsewhere('" + person + "', 30)")
                                .size()))
                .isZero();
    }

    private ResultActions strike(String number, String... struck) throws Exception {
        return web.perform(post("/people/" + person + "/erasure/approve")
                .with(csrf())
                .with(house.signedIn(Role.EMPLOYMENT_MANAGER))
                .param("number", number)
                .param("struck", struck));
    }

    @Test
    void theyAreOnNoPageAnyMore() throws Exception {
        page("/plan");
        ask(Role.SOCIAL_WORKER, "PERSON_ASKED");
        approve(Role.EMPLOYMENT_MANAGER, "ZQ17");
        for (String page :
                List.of("/people", "/people?q=slettet", "/courses?which=ALL", "/today", "/plan", "/observe")) {
            assertThat(page(page)).as(page).doesNotContain(person.toString(), "Zubaida");
        }
        web.perform(get("/people/" + person).with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void filesAreReadAfterwardsAsBefore() throws Exception {
        ask(Role.SOCIAL_WORKER, "PERSON_ASKED");
        approve(Role.EMPLOYMENT_MANAGER, "ZQ17");
        lay("observationer", "nr;dimension;niveau;dato;set_af\nB2;PUNCTUAL;2;21-11-2026;leder\n");
        assertThat(report("borgere", "nr;fornavn\nZQ17;Zubaida\nB3;Ny\n").refusals())
                .as("who was erased does not come back with a file")
                .extracting(refusal -> refusal.row() + " " + refusal.column())
                .containsExactly("2 nr");
        assertThat(everywhere()).isEmpty();
        lay("forloeb", "nr;pnr;art;start;slut;timer_pr_uge\nB2;1010000009;praktik;05-10-2026;30-12-2026;10\n");
    }

    @Test
    void oneYesErasesNobodyAndTwoOfWhomNoneIsAManagerNeither() throws Exception {
        ask(Role.EMPLOYMENT_MANAGER, "PERSON_ASKED");
        approve(Role.EMPLOYMENT_MANAGER, "ZQ17").andExpect(status().isUnprocessableContent());
        approve(Role.CONSULTANT, "B2").andExpect(status().isUnprocessableContent());
        web.perform(post("/people/" + person + "/erasure/refuse").with(csrf()).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(redirectedUrl("/people/" + person));
        approve(Role.CONSULTANT, "ZQ17").andExpect(status().isNotFound());
        ask(Role.CONSULTANT, "PERSON_ASKED");
        approve(Role.SOCIAL_WORKER, "ZQ17").andExpect(status().isUnprocessableContent());
        assertThat(everywhere()).isNotEmpty();
        ask(Role.SOCIAL_WORKER, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoHasACourseThatIsNotOverIsNotErased() throws Exception {
        TestHouse.execute("update placements.course set outcome = null");
        ask(Role.CONSULTANT, "PERSON_ASKED").andExpect(status().isUnprocessableContent());
    }

    @Test
    void theDatabaseItselfWantsTwo() throws SQLException {
        TestHouse.execute(
                "insert into people.erasure (erasure_id, organisation_id, person_id, reason, requested_by_id, requested_at) values"
                        + " (gen_random_uuid(), '" + house.organisationId() + "', '" + person + "', 'PERSON_ASKED', '"
                        + house.account(Role.EMPLOYMENT_MANAGER).accountId() + "', now())");
        assertThatThrownBy(
                        () -> TestHouse.execute(
                                "update people.erasure set approved = true, answered_at = now(), answered_by_id = requested_by_id"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("check constraint");
        assertThatThrownBy(() -> as(
                        house.actor(Role.EMPLOYMENT_MANAGER),
                        () -> database.execute("select people.erase((select erasure_id from people.erasure))")))
                .hasStackTraceContaining("two people must have said yes");
    }

    @Test
    void whatIsDueIsProposedAndNothingElse() throws SQLException {
        due.doTonight();
        assertThat(TestHouse.rows("select 1 from people.erasure")).isEmpty();
        TestHouse.execute(
                "update people.person set created_at = '2019-01-01'; delete from discovery.observation;"
                        + " update placements.course set starts_on = '2019-01-05', ends_on = '2019-03-30'; delete from case_room.note");
        due.doTonight();
        assertThat(TestHouse.rows("select 1 from people.erasure"))
                .as("a talk about progress was held lately")
                .isEmpty();
        TestHouse.execute("update discovery.progress_talk set held_on = '2019-02-02'");
        due.doTonight();
        due.doTonight();
        assertThat(TestHouse.rows(
                        "select number || ' ' || reason || ' ' || coalesce(requested_by_id::text, 'nobody') from people.erasure e"
                                + " join people.person p using (person_id) order by 1"))
                .containsExactly("B2 RETENTION_OVER nobody", "ZQ17 RETENTION_OVER nobody");
    }

    private ResultActions ask(Role role, String reason) throws Exception {
        return web.perform(post("/people/" + person + "/erasure")
                .with(csrf())
                .with(house.signedIn(role))
                .param("reason", reason));
    }

    private ResultActions approve(Role role, String number) throws Exception {
        return web.perform(post("/people/" + person + "/erasure/approve")
                .with(csrf())
                .with(house.signedIn(role))
                .param("number", number));
    }

    private String page(String address) throws Exception {
        return web.perform(get(java.net.URI.create(address)).with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void lay(String sheet, String rows) {
        ImportReport report = report(sheet, rows);
        assertThat(report.written()).as(report.toString()).isTrue();
    }

    private ImportReport report(String sheet, String rows) {
        return Acting.as(
                house.actor(Role.ADMINISTRATOR),
                () -> imports.write(
                        List.of(new Upload(sheet + ".csv", rows.getBytes(StandardCharsets.UTF_8))), done -> {}));
    }

    private static List<String> everywhere() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String column : TestHouse.rows(EVERY_TEXT)) {
            found.addAll(TestHouse.rows(column));
        }
        return found;
    }
}
