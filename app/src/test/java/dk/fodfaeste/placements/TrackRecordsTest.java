package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.engine.patience.EndedCourse;
import dk.fodfaeste.engine.patience.Ending;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company's patience, from the courses that ended there, its own wish, and the contact log. */
class TrackRecordsTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 3);
    private static final String TWO_STOPS = """
            B1;1000000001;praktik;01-08-2026;15-09-2026;6;stoppet før tid;borger;
            B2;1000000002;praktik;01-08-2026;03-10-2026;6;stoppet før tid;ingen;
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Placements placements;

    @Autowired
    private CompanyPatience patience;

    @BeforeEach
    void aCafeWithTwoWorkplacesAndAShopOfOurOwn() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\n"),
                        Town.csv("virksomheder", """
                                cvr;navn;pause_til;egen_virksomhed
                                13585628;Caféen;;nej
                                10172748;Vores butik;;ja
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn;pladser
                                13585628;1000000001;Torvet;1
                                13585628;1000000002;Havnen;1
                                10172748;1000000003;Butikken;1
                                """)));
    }

    @Test
    void aCompanyWithoutCoursesIsOpen() {
        assertThat(cafe()).isEqualTo(new Standing(cafe().record(), new Patience.Open()));
        assertThat(cafe().record().courses()).isEmpty();
    }

    @Test
    void aCourseThatStoppedEarlyMakesTheCompanyCarefulForNinetyDays() {
        courses("B1;1000000001;praktik;01-08-2026;03-10-2026;6;stoppet før tid;virksomhed;\n");
        assertThat(cafe().patience())
                .isEqualTo(new Patience.Careful(
                        new EndedCourse(SECOND, new Ending.StoppedEarly(Ending.Side.COMPANY)),
                        LocalDate.of(2027, 1, 1)));
        assertThat(cafe(LocalDate.of(2027, 1, 2)).patience()).isInstanceOf(Patience.Open.class);
    }

    @Test
    void twoStopsInARowAtItsWorkplacesPauseTheCompanyUntilATalkIsWrittenDown() {
        courses(TWO_STOPS);
        assertThat(cafe().patience())
                .isEqualTo(new Patience.Paused(new Pause.TalkFirst(List.of(
                        new EndedCourse(FIRST, new Ending.StoppedEarly(Ending.Side.PERSON)),
                        new EndedCourse(SECOND, new Ending.StoppedEarly(Ending.Side.NEITHER))))));
        talk(SECOND.minusDays(1));
        assertThat(cafe().patience()).isInstanceOf(Patience.Paused.class);
        contact(SECOND, ContactKind.MAIL);
        assertThat(cafe().patience()).as("a mail is no talk").isInstanceOf(Patience.Paused.class);
        talk(SECOND);
        assertThat(cafe().patience()).isInstanceOf(Patience.Careful.class);
        courses("B1;1000000001;praktik;20-10-2026;10-11-2026;6;stoppet før tid;ingen;\n");
        assertThat(cafe().patience()).isInstanceOf(Patience.Paused.class);
    }

    @Test
    void aCourseThatLedOnBetweenTwoStopsBreaksTheRow() {
        courses(TWO_STOPS);
        courses("B1;1000000002;praktik;16-09-2026;30-09-2026;6;gennemført;;løntimer\n");
        assertThat(cafe().patience()).isInstanceOf(Patience.Careful.class);
        assertThat(cafe()).satisfies(standing -> {
            assertThat(standing.completed()).isZero();
            assertThat(standing.ledOn()).isEqualTo(1);
            assertThat(standing.stoppedEarly()).isEqualTo(2);
        });
    }

    @Test
    void anEarlyStopThatLedOnIsNoStop() {
        courses("B1;1000000001;praktik;01-08-2026;03-10-2026;6;stoppet før tid;borger;løntimer\n");
        assertThat(cafe().patience()).isInstanceOf(Patience.Open.class);
        assertThat(cafe().ledOn()).isEqualTo(1);
    }

    @Test
    void aCourseWhosePlannedEndPassedWithoutAnOutcomeCountsAsNothing() {
        courses(
                "B1;1000000001;praktik;01-08-2026;03-10-2026;6;;;\nB2;1000000001;praktik;01-08-2026;03-10-2026;6;gennemført;;\n");
        assertThat(cafe().patience()).isInstanceOf(Patience.Open.class);
        assertThat(cafe().record().courses()).containsExactly(new EndedCourse(SECOND, new Ending.Completed()));
    }

    @Test
    void whatIsStillToComeIsNotToldYet() {
        courses("B1;1000000001;praktik;01-08-2026;05-12-2026;6;stoppet før tid;ingen;\n");
        assertThat(cafe().record().courses()).isEmpty();
    }

    @Test
    void theCompanysOwnWishComesFirst() {
        courses(TWO_STOPS);
        Town.moveIn(
                imports, house, List.of(Town.csv("virksomheder", "cvr;navn;pause_til\n13585628;Caféen;23-11-2026\n")));
        assertThat(cafe().patience()).isEqualTo(new Patience.Paused(new Pause.OwnWish(TODAY)));
        assertThat(cafe(TODAY.plusDays(1)).patience())
                .isInstanceOfSatisfying(
                        Patience.Paused.class,
                        paused -> assertThat(paused.reason()).isInstanceOf(Pause.TalkFirst.class));
    }

    @Test
    void anEnterpriseOfOurOwnHasARecordAndNoPause() {
        courses(TWO_STOPS.replaceAll("100000000[12];praktik", "1000000003;egen"));
        assertThat(standing("10172748", TODAY).patience()).isInstanceOf(Patience.Open.class);
        assertThat(standing("10172748", TODAY).stoppedEarly()).isEqualTo(2);
    }

    @Test
    void talksAreTwiceAsOftenUntilTheCompanyIsNoLongerCareful() {
        courses("B1;1000000001;praktik;01-08-2026;03-10-2026;6;stoppet før tid;ingen;\n");
        LocalDate start = LocalDate.of(2026, 12, 7);
        List<LocalDate> talks = as(house.actor(Role.CONSULTANT), () -> {
            UUID workplace = companies.workplacesOf(id("13585628")).getFirst().id();
            UUID person = placements.courses().getFirst().personId();
            UUID course = placements.begin(new NewCourse(
                    person,
                    workplace,
                    Instrument.WORK_PLACEMENT,
                    "Skylle grønt",
                    start,
                    java.util.Optional.of(start.plusWeeks(13).minusDays(1)),
                    List.of(new HoursStep(start, 360)),
                    java.util.Optional.empty(),
                    "Afklare jobmålet",
                    "Flere timer"));
            return placements.followUpsOf(course).stream().map(FollowUp::dueOn).toList();
        });
        assertThat(talks)
                .startsWith(
                        start,
                        start.plusDays(3),
                        start.plusDays(10),
                        start.plusDays(17),
                        start.plusDays(24),
                        start.plusDays(31),
                        start.plusDays(45));
    }

    private void courses(String rows) {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "forloeb", "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n" + rows)));
    }

    private void talk(LocalDate day) {
        contact(day, ContactKind.CALL);
    }

    private void contact(LocalDate day, ContactKind kind) {
        as(
                house.actor(Role.CONSULTANT),
                () -> contacts.add(
                        id("13585628"), new NewContact(day, Optional.of(kind), "Hvordan det går", Optional.empty())));
    }

    private Standing cafe() {
        return cafe(TODAY);
    }

    private Standing cafe(LocalDate day) {
        return standing("13585628", day);
    }

    private Standing standing(String cvr, LocalDate day) {
        return Objects.requireNonNull(as(house.actor(Role.CONSULTANT), () -> patience.of(id(cvr), day)));
    }

    private UUID id(String cvr) {
        return as(house.actor(Role.CONSULTANT), () -> companies.companies()).stream()
                .filter(company -> company.cvr().equals(cvr))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
