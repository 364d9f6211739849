package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The courses as they are listed: which, in what order, and in whose house. */
class CourseListTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    @Autowired
    private Talks talks;

    @Autowired
    private CourseEndings endings;

    @BeforeEach
    void threeCourses() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;efternavn\nB1;Åse;Holm\nB2;Zoe;Lund\nB3;Đặng;\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Huset\n"),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn;pladser
                                13585628;1000000001;Ålekroen;9
                                13585628;1000000002;Zoo;9
                                13585628;1000000003;Cafeen;9
                                """)));
        begin("B1", "Zoo", TODAY.minusWeeks(2), TODAY.plusWeeks(8));
        begin("B2", "Ålekroen", TODAY.minusWeeks(30), TODAY.minusDays(1));
        begin("B3", "Cafeen", TODAY.minusWeeks(5), TODAY);
    }

    @Test
    void whatNobodySaidHowItWentOfRunsOnAndIsOverdueAfterItsLastDay() throws Exception {
        assertThat(list("")).contains("Åse H.", "Đặng<", "Zoe L.");
        assertThat(list("?which=OVERDUE"))
                .contains("Zoe L.", "skulle være slut")
                .doesNotContain("Åse H.", "Đặng<");
        assertThat(list("?which=ENDED")).doesNotContain("Zoe L.", "Åse H.", "Đặng<");
        end("B2");
        assertThat(list("?which=ENDED")).contains("Zoe L.").doesNotContain("Åse H.", "Đặng<");
        assertThat(list("?which=OVERDUE")).doesNotContain("Zoe L.");
        assertThat(list("?which=ALL")).contains("Zoe L.", "Åse H.", "Đặng<");
    }

    @Test
    void theHoursAreThoseOfToday() throws Exception {
        assertThat(list("")).contains(">6<").doesNotContain(">9<", ">12<");
        as(house.actor(Role.CONSULTANT), () -> {
            UUID course = placements.coursesOf(person("B1").id()).getFirst().id();
            placements.addStep(course, new HoursStep(TODAY, 540));
            placements.addStep(course, new HoursStep(TODAY.plusDays(1), 720));
        });
        assertThat(list("")).contains(">9<").doesNotContain(">12<");
    }

    @Test
    void thoseWhoseNameBeginsWithARingComeAfterZ() throws Exception {
        assertThat(list("?which=ALL&sort=PERSON")).containsSubsequence("Đặng<", "Zoe L.", "Åse H.");
        assertThat(list("?which=ALL&sort=WORKPLACE")).containsSubsequence("Cafeen", "Zoo", "Ålekroen");
    }

    @Test
    void theLatestStartComesFirstAndTheNextTalkToo() throws Exception {
        assertThat(list("?which=ALL")).containsSubsequence("Åse H.", "Đặng<", "Zoe L.");
        assertThat(list("?which=ALL&sort=TALK")).containsSubsequence("Zoe L.", "Đặng<", "Åse H.");
    }

    @Test
    void aTalkThatWasHeldIsNoLongerTheNext() throws Exception {
        assertThat(list("")).contains("16. november 2026");
        as(house.actor(Role.CONSULTANT), () -> {
            UUID course = placements.coursesOf(person("B1").id()).getFirst().id();
            talks.hold(placements.followUpsOf(course).getFirst().id(), TODAY, "Fast makker");
        });
        assertThat(list("")).doesNotContain("16. november 2026");
    }

    @Test
    void anotherHouseSeesNoneOfThem() throws Exception {
        assertThat(list("?which=ALL", otherHouse)).doesNotContain("Åse", "Zoo");
    }

    private void end(String number) {
        as(house.actor(Role.CONSULTANT), () -> {
            UUID course = placements.coursesOf(person(number).id()).getFirst().id();
            endings.end(
                    course,
                    new Ending(
                            TODAY.minusDays(1),
                            Course.Outcome.COMPLETED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    private void begin(String number, String place, LocalDate from, LocalDate until) {
        as(
                house.actor(Role.CONSULTANT),
                () -> placements.begin(new NewCourse(
                        person(number).id(),
                        workplace(place).id(),
                        Instrument.WORK_PLACEMENT,
                        "Skylle grønt",
                        from,
                        Optional.of(until),
                        List.of(new HoursStep(from, 360)),
                        Optional.empty(),
                        "Afklare jobmålet",
                        "Flere timer")));
    }

    private Person person(String number) {
        return people.find(number, 1).getFirst();
    }

    private Workplace workplace(String name) {
        return companies.workplaces().stream()
                .filter(workplace -> workplace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String list(String asked) throws Exception {
        return list(asked, house);
    }

    private String list(String asked, Accounts who) throws Exception {
        return web.perform(get("/courses" + asked).with(who.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
