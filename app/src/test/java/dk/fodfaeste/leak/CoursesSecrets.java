package dk.fodfaeste.leak;

import static dk.fodfaeste.leak.Canaries.AGREED;
import static dk.fodfaeste.leak.Canaries.BOOKED;
import static dk.fodfaeste.leak.Canaries.GRANT;
import static dk.fodfaeste.leak.Canaries.PURPOSE;
import static dk.fodfaeste.leak.Canaries.WAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.jobs.JobsByHand;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.rules.file.PackReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;

/** What is written of a course: papers, grants, talks, how it went since. */
record CoursesSecrets(Hiding hiding) {

    void layIn() throws Exception {
        aDocument();
        aGrant();
        aTalk();
    }

    private void aDocument() throws Exception {
        hiding.ids().put("document", "agreement");
        hiding.send(Role.CONSULTANT, post(hiding.filled("/courses/{courseId}/documents/{document}")));
        hiding.remember(
                "documentId", "select issued_document_id from documents.issued_document where person_id is null");
    }

    private void aGrant() throws Exception {
        hiding.send(
                Role.CONSULTANT,
                post(hiding.filled("/courses/{courseId}/grants"))
                        .param("what", "MENTOR")
                        .param("kind", "REFUSED")
                        .param("happenedOn", "2026-11-20")
                        .param("complainBy", "2026-12-18")
                        .param("reference", GRANT));
        hiding.remember("applicationId", "select application_id from grants.application");
    }

    /** With what came out of the one before, and what was learned. */
    private void aTalk() throws SQLException {
        String by = "'" + hiding.house().account(Role.CONSULTANT).accountId() + "'";
        String ofCourse = " from placements.course where course_id = '" + hiding.id("courseId") + "'";
        TestHouse.execute(
                "insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person, contact,"
                        + " booked_by_id, booked_at) select gen_random_uuid(), organisation_id, course_id, date '2026-11-25', time '09:30', 30, true, '"
                        + BOOKED + "', " + by + ", now()" + ofCourse);
        TestHouse.execute("insert into placements.booking_worker (booking_id, organisation_id, account_id)"
                + " select booking_id, organisation_id, " + by + " from placements.booking");
        TestHouse.execute(
                "insert into placements.action_point (action_point_id, organisation_id, course_id, words, who, until_on, written_by_id,"
                        + " written_at) select gen_random_uuid(), organisation_id, course_id, '" + AGREED
                        + "', 'PERSON', date '2026-11-20', " + by + ", now()" + ofCourse);
        TestHouse.execute(
                "insert into placements.lesson (lesson_id, organisation_id, course_id, words, written_by_id, written_at)"
                        + " select gen_random_uuid(), organisation_id, course_id, '" + AGREED + "', " + by + ", now()"
                        + ofCourse);
        hiding.remember("bookingId", "select booking_id from placements.booking");
    }

    /** Of another course than the one that everything else is told of: that one runs. */
    void howItWent() throws SQLException {
        TestHouse.execute("""
                insert into outcomes.outcome_check (outcome_check_id, organisation_id, course_id, months, asked_on, situation,
                                                    minutes_per_week, monthly_wage, recorded_by_id)
                select gen_random_uuid(), c.organisation_id, c.course_id, 3, date '2026-11-20', 'JOB', 600, %s, '%s'
                  from placements.course c
                 where c.outcome = 'COMPLETED' and c.instrument <> 'OWN' and c.course_id <> '%s' and c.organisation_id = '%s'
                 order by c.course_id limit 1
                """.formatted(
                        WAGE,
                        hiding.house().account(Role.CONSULTANT).accountId(),
                        hiding.id("courseId"),
                        hiding.house().organisationId()));
    }

    /** An agreement, and a change of one that runs since a rule pack was tried on it. */
    void signedOnPaper() throws Exception {
        anAgreement();
        aRulePackIsTried();
        aChange();
    }

    private void anAgreement() throws Exception {
        hiding.send(
                Role.CONSULTANT,
                multipart(hiding.filled("/proposals/{proposalId}/signed-pages"))
                        .file(new MockMultipartFile("file", "aftale.png", "image/png", Hiding.picture()))
                        .param("sending", UUID.randomUUID().toString())
                        .param("version", "2")
                        .param("signed-COMPANY", "yes")
                        .param("signedName-COMPANY", "Vibeke Holm"));
        hiding.remember("signedPageId", "select signed_page_id from matching.signed_page");
    }

    /** On all courses that run or are planned: what is told of them depends on the reader. */
    private void aRulePackIsTried() throws Exception {
        TestHouse.execute(
                "update placements.course set outcome = null, stopped_by = null, step_up = null, led_to = null,"
                        + " instrument = 'WORK_PLACEMENT', ends_on = date '2027-06-30' where course_id = '"
                        + hiding.id("courseId") + "'");
        hiding.send(
                Role.ADMINISTRATOR,
                multipart("/administration/rules")
                        .file(new MockMultipartFile(
                                "file", "2027.json", "application/json", PackReader.bytes("rules/pack-2027.json")))
                        .param("form", UUID.randomUUID().toString()));
        hiding.remember("packId", "select pack_id from rules.pack");
        hiding.part(JobsByHand.class).runDue();
    }

    private void aChange() throws Exception {
        UUID course = hiding.uuid("courseId");
        UUID change = hiding.as(
                Role.CONSULTANT,
                () -> hiding.part(Successors.class)
                        .write(
                                course,
                                hiding.part(Placements.class).story(course).version(),
                                new Change.Shortening(LocalDate.of(2027, 6, 1)),
                                PURPOSE));
        hiding.ids().put("successorId", change.toString());
        hiding.send(
                Role.CONSULTANT,
                multipart(hiding.filled("/courses/{courseId}/agreement/{successorId}/signed-pages"))
                        .file(new MockMultipartFile("file", "ændring.png", "image/png", Hiding.picture()))
                        .param("sending", UUID.randomUUID().toString())
                        .param("signed-COMPANY", "yes")
                        .param("signedName-COMPANY", "Vibeke Holm"));
        hiding.remember(
                "changePageId", "select signed_page_id from matching.signed_page where successor_id is not null");
        assertThat(hiding.read(hiding.filled(Hiding.PAGE_OF_CHANGE), Role.CONSULTANT))
                .contains("ændring.png");
    }
}
