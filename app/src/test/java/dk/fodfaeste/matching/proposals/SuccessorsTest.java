package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successor;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course that was agreed is changed by successors of its agreement, each signed and judged by its own day. */
class SuccessorsTest extends CarouselTown {

    @Autowired
    private Successors successors;

    @Autowired
    private Placements placements;

    @Test
    void anExtensionChangesNothingBeforeTheLastSignature() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID extension = write(new Change.Extension(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28)));
        assertThat(only().parties())
                .isEqualTo(Set.of(Party.CONSULTANT, Party.PERSON, Party.COMPANY, Party.MUNICIPALITY));
        sign(extension, Party.CONSULTANT, Party.PERSON, Party.COMPANY);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
        sign(extension, Party.MUNICIPALITY);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 2, 28));
        assertThat(only().state()).isEqualTo(Successor.State.IN_FORCE);
        assertThat(only().pack()).isEqualTo("2026.1");
        assertThat(TestHouse.rows("select from_on from matching.successor")).containsExactly("2027-02-01");
        assertThat(TestHouse.rows("select kind from placements.course_event")).containsExactly("EXTENDED");
    }

    @Test
    void otherHoursAndAShorteningAreSignedByThoseWhomTheyConcern() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID hours = write(new Change.Hours(LocalDate.of(2026, 12, 28), 600, 0));
        sign(hours, Party.CONSULTANT, Party.PERSON, Party.COMPANY);
        assertThat(consultant(() -> placements.stepsOf(course().id())))
                .contains(new HoursStep(LocalDate.of(2026, 12, 28), 600));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 3)));
        sign(shorter, Party.PERSON, Party.COMPANY);
        assertThat(course().endsOn()).as("Sunday of week 53").contains(LocalDate.of(2027, 1, 3));
        assertThat(chain()).extracting(Successor::number).containsExactly(1, 2);
    }

    @Test
    void oneChangeWaitsAtATimeAndAGivenUpOneLeavesTheCourseAsItWas() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID first = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        assertThatThrownBy(() -> write(new Change.Shortening(LocalDate.of(2027, 1, 9))))
                .hasMessage("successor.oneWaits");
        consultant(() -> successors.drop(course().id(), first));
        consultant(() -> successors.drop(course().id(), first));
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
        write(new Change.Shortening(LocalDate.of(2027, 1, 9)));
    }

    @Test
    void aNoEndsItWithoutTouchingTheCourse() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        consultant(() -> successors.answer(course().id(), shorter, Party.COMPANY, Say.said(false, 1, Party.COMPANY)));
        assertThat(only().state()).isEqualTo(Successor.State.DECLINED);
        sign(shorter, Party.PERSON);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    void daysThatCannotBeAreRefusedWithWhatStandsInTheWay() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        LocalDate end = LocalDate.of(2027, 1, 31);
        assertThatThrownBy(() -> write(new Change.Extension(end, end.minusDays(1))))
                .hasMessage("course.wrong.notLonger");
        assertThatThrownBy(() -> write(new Change.Extension(end, LocalDate.of(2029, 1, 1))))
                .hasMessageStartingWith("course.wrong.tooLong");
        assertThatThrownBy(() -> write(new Change.Shortening(end))).hasMessage("course.wrong.notShorter");
        assertThatThrownBy(() -> write(new Change.Shortening(START.minusDays(1))))
                .hasMessage("course.wrong.beforeStart");
        assertThatThrownBy(() -> write(new Change.Hours(end.plusDays(1), 600, 0)))
                .hasMessage("course.wrong.afterEnd");
        assertThat(chain()).isEmpty();
    }

    @Test
    void aLeapDayIsALastDayLikeAnyOther() {
        amalIsProposed();
        Terms terms = until(LocalDate.of(2027, 12, 6), LocalDate.of(2028, 2, 29));
        consultant(() -> say().agree(proposal, terms));
        everybodySaysYes();
        assertThat(begun()).isTrue();
        assertThat(course().endsOn()).contains(LocalDate.of(2028, 2, 29));
        write(new Change.Extension(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 5)));
        assertThat(only().change().from()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void anAgreementEndsNotBeforeItBegins() {
        amalIsProposed();
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, until(START, START.minusDays(1)))))
                .hasMessage("course.wrong.beforeStart");
    }

    private void begunWith(Optional<LocalDate> end) {
        amalIsProposed();
        consultant(() -> say().agree(proposal, until(START, end.orElseThrow())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    private static Terms until(LocalDate start, LocalDate end) {
        return new Terms(
                Optional.of(start),
                Optional.of(end),
                Optional.of(Instrument.WORK_PLACEMENT),
                OptionalInt.empty(),
                Optional.of("Afklare jobmålet"),
                Optional.of("Flere timer"),
                Optional.of(StepUp.MORE_HOURS),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private UUID write(Change change) {
        return consultant(() -> {
            UUID id = course().id();
            return successors.write(id, placements.story(id).version(), change, "Det går godt");
        });
    }

    private void sign(UUID successor, Party... parties) {
        UUID id = course().id();
        for (Party party : parties) {
            as(
                    house.actor(party == Party.SOCIAL_WORKER ? Role.SOCIAL_WORKER : Role.CONSULTANT),
                    () -> successors.answer(id, successor, party, Say.said(true, 1, party)));
        }
    }

    private Course course() {
        return consultant(() -> courses()).getFirst();
    }

    private Successor only() {
        return chain().getFirst();
    }

    private List<Successor> chain() {
        return consultant(() -> successors.of(course().id()));
    }
}
