package dk.fodfaeste.demo;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.ActionPoint.DoneBy;
import dk.fodfaeste.placements.followup.ActionPoints;
import dk.fodfaeste.placements.followup.Booking.CancelledFor;
import dk.fodfaeste.placements.followup.Bookings;
import dk.fodfaeste.placements.followup.CourseAbsence.AwayAs;
import dk.fodfaeste.placements.followup.CourseAbsences;
import dk.fodfaeste.placements.followup.NewBooking;
import dk.fodfaeste.placements.followup.Participants;
import dk.fodfaeste.placements.followup.Slot;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks that the consultant of the demo has booked, what came out of them, and a day away. */
@Component
class DemoFollowUp {

    private final Placements placements;
    private final People people;
    private final Bookings bookings;
    private final ActionPoints actionPoints;
    private final CourseAbsences absences;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoFollowUp(
            Placements placements,
            People people,
            Bookings bookings,
            ActionPoints actionPoints,
            CourseAbsences absences,
            TransactionTemplate transactions,
            Clock clock) {
        this.placements = placements;
        this.people = people;
        this.bookings = bookings;
        this.actionPoints = actionPoints;
        this.absences = absences;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant) {
        Acting.as(
                consultant,
                () -> transactions.executeWithoutResult(status -> {
                    List<Course> running = placements.courses().stream()
                            .filter(course -> course.instrument() != Instrument.OWN
                                    && course.stateOn(LocalDate.now(clock)) == State.RUNNING)
                            .filter(course -> people.person(course.personId())
                                    .consultantId()
                                    .equals(Optional.of(consultant.accountId())))
                            .sorted(Comparator.comparing(Course::startsOn).thenComparing(Course::id))
                            .limit(2)
                            .toList();
                    running.forEach(course -> follow(course, running.indexOf(course)));
                }));
    }

    /** @param index 0 for the one of today */
    private void follow(Course course, int index) {
        LocalTime beginsAt = LocalTime.of(9 + 4 * index, 0);
        LocalDate today = LocalDate.now(clock);
        Person person = people.person(course.personId());
        PersonHeader header = people.header(person);
        Set<UUID> both = Stream.of(person.consultantId(), person.socialWorkerId())
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.toSet());
        bookings.book(course.id(), booking(today.plusDays(2L * index), beginsAt, both, header));
        bookings.book(course.id(), booking(today.plusDays(1), beginsAt, both, header));
        bookings.ofCourse(course.id()).stream()
                .filter(each -> each.slot().day().equals(today.plusDays(1)))
                .forEach(each -> bookings.cancel(each, CancelledFor.WORKPLACE_ASKED));
        actionPoints.add(course.id(), "Vis ruten med bus 6A én gang til", DoneBy.CONSULTANT, today.plusDays(3));
        actionPoints.add(course.id(), "Sæt navn på reolerne i lageret", DoneBy.WORKPLACE, today.plusDays(10));
        LocalDate away = today.minusDays(4);
        if (!away.isBefore(course.startsOn())) {
            absences.add(course.id(), away, away, AwayAs.ABSENT_TOLD);
        }
    }

    private static NewBooking booking(LocalDate day, LocalTime beginsAt, Set<UUID> workers, PersonHeader person) {
        return new NewBooking(
                new Slot(day, beginsAt, 45),
                Optional.of("Hos virksomheden"),
                new Participants(
                        true,
                        Optional.of("Vibeke Holm"),
                        Optional.of("vibeke.holm@virksomheden.example"),
                        person.needsInterpreter() ? person.motherTongue() : Optional.empty(),
                        workers),
                false);
    }
}
