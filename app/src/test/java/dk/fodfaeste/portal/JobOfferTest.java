package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.TextOf;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.matching.openings.SavedJobs;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A carved job on one page: the company's tasks in its own words, what it eases, and nobody who could have it. */
class JobOfferTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private SavedJobs jobs;

    private String amal = "";
    private UUID workplace = new UUID(0, 0);
    private UUID job = UUID.randomUUID();
    private String address = "";

    /** Two hours on Monday and an hour on Friday: three a week, 13 a month. */
    @BeforeEach
    void aJobIsCarvedAtTheCafe() throws SQLException {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        TestHouse.execute(
                "update companies.task set performed_by = 'Kokken', location = 'Køkkenet' where name = 'Skylle grønt'");
        workplace = UUID.fromString(one("select workplace_id from companies.task where name = 'Skylle grønt'"));
        UUID task = UUID.fromString(one("select task_id from companies.task where name = 'Skylle grønt'"));
        amal = one("select person_id from people.person where first_name = 'Amal'");
        as(
                house.actor(Role.CONSULTANT),
                () -> jobs.add(new SavedJob(
                        job,
                        workplace,
                        "Grønt på morgenholdet",
                        UUID.fromString(amal),
                        List.of(
                                new Sitting(task, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(10, 0)),
                                new Sitting(task, DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(9, 0)),
                                new Sitting(task, DayOfWeek.MONDAY, LocalTime.of(9, 30), LocalTime.of(10, 30))))));
        address = "/workplaces/" + workplace + "/jobs/" + job;
    }

    @Test
    void itIsOnePageOfTasksAndReliefAndNamesNobody() throws Exception {
        MockHttpServletResponse pdf = page("/tilbud.pdf", Role.CONSULTANT);
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(TextOf.answer(pdf))
                .contains(
                        "Grønt på morgenholdet",
                        "3 timer om ugen, 2 dage",
                        "8.00–10.30",
                        "Skylle grønt, 120 minutter, Køkkenet")
                .contains("13 timer om måneden, som Kokken kan bruge på andet", "Consultant")
                .doesNotContain("Amal");
        assertThat(page("/offer", Role.CONSULTANT).getContentAsString())
                .contains("Grønt på morgenholdet", "13 timer om måneden", address + "/tilbud.pdf")
                .doesNotContain("Amal");
    }

    @Test
    void daysThatAreAlikeStandTogetherAndReliefIsToldOfEachWhoGetsIt() throws Exception {
        UUID task = UUID.fromString(one("select task_id from companies.task where name = 'Skylle grønt'"));
        TestHouse.execute(
                "insert into companies.task (task_id, organisation_id, workplace_id, number, name, minutes, times_per_week, performed_by)"
                        + " select gen_random_uuid(), organisation_id, workplace_id, '77', 'Dække borde', 30, 2, 'Tjeneren' from companies.task"
                        + " where task_id = '" + task + "'");
        UUID other = UUID.fromString(one("select task_id from companies.task where number = '77'"));
        as(house.actor(Role.CONSULTANT), () -> {
            jobs.withdraw(job);
            jobs.add(new SavedJob(
                    UUID.nameUUIDFromBytes(new byte[] {1}),
                    workplace,
                    "Morgen",
                    UUID.fromString(amal),
                    Stream.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)
                            .flatMap(day -> Stream.of(
                                    new Sitting(task, day, LocalTime.of(8, 0), LocalTime.of(9, 0)),
                                    new Sitting(other, day, LocalTime.of(9, 0), LocalTime.of(9, 30))))
                            .toList()));
        });
        job = UUID.nameUUIDFromBytes(new byte[] {1});
        address = "/workplaces/" + workplace + "/jobs/" + job;
        assertThat(TextOf.answer(page("/tilbud.pdf", Role.CONSULTANT)))
                .contains("3 timer om ugen, 2 dage", "8.00–9.30", "Kokken: 8,7 timer", "Tjeneren: 4,3 timer")
                .containsOnlyOnce("Dække borde, 30 minutter");
    }

    @Test
    void itIsSentOnceAndCountsAsTheWeeksContact() throws Exception {
        MockHttpServletResponse wrong = sent("Ærø O'Brien", "aeroe");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Skriv en e-mailadresse", "value=\"aeroe\"");
        assertThat(sent("Ærø O'Brien", "aeroe@cafeen.example").getStatus()).isEqualTo(302);
        assertThat(TestHouse.rows("select words from post.message_text"))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .contains("Hej Ærø O'Brien", "13 timer om måneden")
                        .doesNotContain("Amal"));
        assertThat(TestHouse.rows("select file_name from post.message_text")).containsExactly("tilbud.pdf");
        assertThat(TestHouse.rows("select kind || ' ' || about from companies.contact"))
                .containsExactly("MAIL Forslag: Grønt på morgenholdet");
        MockHttpServletResponse again = sent("Ærø O'Brien", "aeroe@cafeen.example");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("Planlagte kontakter");
        assertThat(TestHouse.rows("select 1 from post.message")).hasSize(1);
    }

    @Test
    void itIsOfItsWorkplaceAndItsHouseAndOnlyWhileItIsKept() throws Exception {
        assertThat(page("/offer", Role.ENTERPRISE_SUPERVISOR).getStatus()).isEqualTo(403);
        assertThat(web.perform(get(address + "/offer").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        String own = address;
        address = "/workplaces/"
                + one("select workplace_id from companies.workplace where workplace_id <> '" + workplace + "'")
                + "/jobs/" + job;
        assertThat(page("/offer", Role.CONSULTANT).getStatus())
                .as("of another workplace")
                .isEqualTo(404);
        address = own;
        as(house.actor(Role.CONSULTANT), () -> jobs.withdraw(job));
        assertThat(page("/tilbud.pdf", Role.CONSULTANT).getStatus()).isEqualTo(404);
        assertThat(sent("Ærø", "aeroe@cafeen.example").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse page(String page, Role role) throws Exception {
        return web.perform(get(address + page).with(house.signedIn(role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sent(String receiver, String mail) throws Exception {
        return web.perform(post(address + "/offer")
                        .param("receiver", receiver)
                        .param("address", mail)
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String one(String sql) throws SQLException {
        return TestHouse.rows(sql).getFirst();
    }
}
