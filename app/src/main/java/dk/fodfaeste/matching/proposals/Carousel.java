package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.carousel.CarouselPolicy;
import dk.fodfaeste.engine.carousel.ManagersDecision;
import dk.fodfaeste.engine.carousel.PlannedStay;
import dk.fodfaeste.engine.carousel.Stay;
import dk.fodfaeste.engine.carousel.StayHistory;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.proposals.ManagersDecisionRepository.Made;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the carousel guard about a proposal, before its course begins.
 *
 * <p>Every course of the person is a stay, also one in an enterprise of our own: to the person it is one more place to begin in, and the way
 * from one of our own shops to the next is the shortest carousel there is. A job with wages is what stays are to lead to: it is a step up
 * when it came earlier, and nobody's decision is asked for when it comes next. A course that has a last day is over when
 * it has passed, though nobody wrote down how it ended: else what is not written down would never count.
 *
 * <p>A course led on when anything at all is said about what it led to; where only words were imported, their kind is not guessed, and the
 * guard asks only whether there was a step up. A course that was cancelled never was.
 *
 * <p>What was learned in a stay is what was seen at its workplace from its first to its last day. What was seen without a word of where
 * belongs to no stay.
 */
@Component
public class Carousel {

    /** Stands for a step up of any kind. */
    private static final StepUp A_STEP_UP = StepUp.NEW_TASKS;

    private final Placements placements;
    private final Knowledge knowledge;
    private final ManagersDecisionRepository decisions;
    private final Clock clock;

    Carousel(Placements placements, Knowledge knowledge, ManagersDecisionRepository decisions, Clock clock) {
        this.placements = placements;
        this.knowledge = knowledge;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** As it stands today; as it stood on the first day of the proposal's course, once that has begun. */
    CarouselGuard before(Proposal proposal) {
        return guard(
                proposal,
                placements.coursesOf(proposal.personId()),
                knowledge.sightingsOf(proposal.personId()),
                decision(proposal));
    }

    /**
     * The weeks of the person until today, each kind by itself, of which there are any; what was cancelled never was.
     *
     * @param here whether a workplace is of the company that the proposal is about
     */
    public List<StayWeeks> weeksOf(UUID personId, Predicate<UUID> here) {
        LocalDate today = LocalDate.now(clock);
        Map<StayKind, List<Course>> byKind = placements.coursesOf(personId).stream()
                .filter(course -> !course.wasCancelled() && !course.startsOn().isAfter(today))
                .collect(Collectors.groupingBy(
                        course -> StayKind.of(course.instrument()),
                        () -> new EnumMap<>(StayKind.class),
                        Collectors.toList()));
        return byKind.entrySet().stream()
                .map(each -> new StayWeeks(
                        each.getKey(),
                        weeks(each.getValue().stream(), today),
                        weeks(each.getValue().stream().filter(course -> here.test(course.workplaceId())), today)))
                .toList();
    }

    private static int weeks(Stream<Course> courses, LocalDate today) {
        return StayHistory.weeks(courses.map(course -> stay(course, List.of())).toList(), today);
    }

    /**
     * Ids of those that nothing but the manager's decision is missing for. What was learned decides nothing here, and is not read.
     *
     * @param courses of their persons, and of any others
     */
    public Set<UUID> waitingForTheManager(List<Proposal> proposals, List<Course> courses) {
        List<Proposal> open = proposals.stream().filter(Proposal::isOpen).toList();
        Set<UUID> persons = open.stream().map(Proposal::personId).collect(Collectors.toSet());
        Map<UUID, List<Course>> coursesOf = courses.stream()
                .filter(course -> persons.contains(course.personId()))
                .collect(Collectors.groupingBy(Course::personId));
        Map<UUID, Made> made = open.isEmpty() ? Map.of() : decisions.latest();
        return open.stream()
                .filter(proposal -> {
                    List<Course> ofPerson = coursesOf.getOrDefault(proposal.personId(), List.of());
                    return begun(proposal, ofPerson).isEmpty()
                            && guard(
                                            proposal,
                                            ofPerson,
                                            List.of(),
                                            counting(proposal, Optional.ofNullable(made.get(proposal.id()))))
                                    instanceof CarouselGuard.ManagerDecides;
                })
                .map(Proposal::id)
                .collect(Collectors.toSet());
    }

    /** The manager's latest, where it is about the agreement as it stands. */
    Optional<ManagersDecision> decision(Proposal proposal) {
        return counting(proposal, decisions.latest(proposal.id()));
    }

    private static Optional<ManagersDecision> counting(Proposal proposal, Optional<Made> made) {
        return made.filter(each -> proposal.agreement().counts(each.version())).map(Made::decision);
    }

    void decide(Proposal proposal, String reason) {
        decisions.add(proposal.id(), proposal.agreement().version(), reason);
    }

    private CarouselGuard guard(
            Proposal proposal, List<Course> courses, List<Sighting> sightings, Optional<ManagersDecision> decision) {
        LocalDate today = LocalDate.now(clock);
        Optional<Course> begun = begun(proposal, courses);
        Terms terms = proposal.terms();
        CarouselGuard guard = CarouselGuard.before(
                new PlannedStay(proposal.workplaceId(), terms.purpose(), terms.whatIsNew(), terms.stepUp()),
                courses.stream()
                        .filter(course -> !begun.equals(Optional.of(course)) && !course.wasCancelled())
                        .map(course -> stay(course, sightings))
                        .toList(),
                decision,
                begun.map(Course::startsOn).filter(today::isAfter).orElse(today),
                CarouselPolicy.standard());
        boolean isJob = terms.instrument().filter(Instrument::isJob).isPresent();
        return isJob && guard instanceof CarouselGuard.ManagerDecides
                ? new CarouselGuard.Clear(guard.history(), Optional.empty())
                : guard;
    }

    private static Optional<Course> begun(Proposal proposal, List<Course> courses) {
        return courses.stream()
                .filter(course -> course.proposalId().equals(Optional.of(proposal.id())))
                .findFirst();
    }

    private static Stay stay(Course course, List<Sighting> sightings) {
        return new Stay(
                course.id(),
                course.workplaceId(),
                course.startsOn(),
                course.endsOn(),
                stepUp(course),
                sightings.stream()
                        .filter(sighting -> isOf(course, sighting))
                        .map(Sighting::dimension)
                        .collect(Collectors.toSet()));
    }

    private static Optional<StepUp> stepUp(Course course) {
        return course.stepUp()
                .or(() -> course.ledTo().map(words -> A_STEP_UP))
                .or(() -> Optional.of(A_STEP_UP)
                        .filter(step -> course.instrument().isJob()));
    }

    private static boolean isOf(Course course, Sighting sighting) {
        LocalDate seenOn = sighting.observation().seenOn();
        return sighting.workplaceId().equals(Optional.of(course.workplaceId()))
                && !seenOn.isBefore(course.startsOn())
                && course.endsOn().filter(seenOn::isAfter).isEmpty();
    }
}
