package dk.fodfaeste.demo;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.FollowUp;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NamedStep;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.Talks;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Courses of the demo town that are on their way: some weeks in, with hours that rose, talks held, and one talk that is late. */
@Component
class DemoCourses {

    private static final String NEXT_STEP = "Flere timer, og løntimer, når dagen holder";

    /** Days since each course began. The second leaves its last talk unheld; the third has a talk today. */
    private static final List<Integer> BEGAN = List.of(66, 24, 21, 38, 10, 52, 31);

    private static final int MORE_IN_THE_SHOP = 6;

    private static final List<String> AGREED = List.of(
            "Dagen holder. Vi lægger en halv time til fra næste uge.",
            "Fast makker om morgenen hjælper. Det fortsætter vi med.",
            "Vil gerne prøve at betjene kunder. Vi begynder om fredagen.");

    private final Possibilities possibilities;
    private final Placements placements;
    private final Talks talks;
    private final People people;
    private final Companies companies;
    private final Rules rules;
    private final Clock clock;

    DemoCourses(
            Possibilities possibilities,
            Placements placements,
            Talks talks,
            People people,
            Companies companies,
            Rules rules,
            Clock clock) {
        this.possibilities = possibilities;
        this.placements = placements;
        this.talks = talks;
        this.people = people;
        this.companies = companies;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param consultant whose people come first */
    void begin(UUID consultant) {
        LocalDate today = LocalDate.now(clock);
        List<Match> matches = matches(consultant);
        for (int index = 0; index < matches.size(); index++) {
            Match match = matches.get(index);
            LocalDate startsOn = today.minusDays(BEGAN.get(index));
            UUID course = placements.begin(course(match, startsOn, index == 0));
            people.moveTo(match.person().id(), Stage.SUPPORT);
            holdTalks(course, index == 1 ? today.minusDays(7) : today);
        }
        beginWithUs(today);
    }

    /** Two who get to know the work at each place of our own, and some more in the shop where the demo's supervisor stands. */
    private void beginWithUs(LocalDate today) {
        List<Workplace> own = companies.ownWorkplaces();
        List<Person> beginners = people.all().stream()
                .filter(person -> person.stage() == Stage.PROFILING)
                .limit(2L * own.size() + MORE_IN_THE_SHOP)
                .toList();
        for (int index = 0; index < beginners.size(); index++) {
            Workplace place = index < 2 * own.size() ? own.get(index % own.size()) : shop(own);
            holdTalks(placements.begin(stay(beginners.get(index), place, today.minusDays(7L + index))), today);
        }
    }

    private static Workplace shop(List<Workplace> own) {
        return own.stream()
                .filter(place -> place.pNumber().equals(DemoTown.SHOP))
                .findFirst()
                .orElseThrow();
    }

    private static NewCourse stay(Person person, Workplace workplace, LocalDate startsOn) {
        return new NewCourse(
                person.id(),
                workplace.id(),
                Instrument.OWN,
                "Prøve husets opgaver",
                startsOn,
                Optional.of(startsOn.plusWeeks(13).minusDays(1)),
                List.of(new HoursStep(startsOn, 600)),
                Optional.empty(),
                "Lære arbejdet og hinanden at kende",
                "En praktik, der passer til det, vi så");
    }

    /** Four of the consultant's own and three others, each at a workplace of their own. */
    private List<Match> matches(UUID consultant) {
        Set<UUID> workplaces = new HashSet<>();
        List<Match> own = new ArrayList<>();
        List<Match> others = new ArrayList<>();
        for (Person person : people.all()) {
            boolean isOwn = person.consultantId().equals(Optional.of(consultant));
            List<Match> found = isOwn ? own : others;
            if (person.stage() == Stage.PROFILING
                    && person.consultantId().isPresent()
                    && found.size() < (isOwn ? 4 : 3)) {
                possibilities.possibilitiesOf(person.id()).stream()
                        .filter(each -> each.kind() == Possibility.Kind.OPEN)
                        .map(Possibility::what)
                        .filter(what -> what.workplace().places() > 0)
                        .filter(what -> workplaces.add(what.workplace().id()))
                        .findFirst()
                        .ifPresent(what -> found.add(new Match(person, what)));
            }
        }
        own.addAll(others);
        return own;
    }

    private NewCourse course(Match match, LocalDate startsOn, boolean paid) {
        int minutes = Math.max(60, match.what().minutesPerWeek());
        List<HoursStep> steps = new ArrayList<>(List.of(new HoursStep(startsOn, minutes)));
        steps.add(new HoursStep(startsOn.plusWeeks(4), Math.min(rules.fullTimeMinutes(startsOn), minutes * 3 / 2)));
        return new NewCourse(
                match.person().id(),
                match.what().workplace().id(),
                paid ? Instrument.SMALL_JOB : Instrument.WORK_PLACEMENT,
                match.what().work(),
                startsOn,
                Optional.of(startsOn.plusWeeks(13).minusDays(1)),
                steps,
                Optional.empty(),
                "Træne faste opgaver på en rigtig arbejdsplads",
                NEXT_STEP,
                Optional.of(new NamedStep(
                        NEXT_STEP, Optional.of(paid ? StepUp.MORE_HOURS : StepUp.WAGE_HOURS), startsOn.plusWeeks(12))),
                OptionalInt.empty());
    }

    private void holdTalks(UUID course, LocalDate before) {
        int told = 0;
        for (FollowUp talk : placements.followUpsOf(course)) {
            if (talk.dueOn().isBefore(before)) {
                talks.hold(talk.id(), talk.dueOn(), AGREED.get(told++ % AGREED.size()));
            }
        }
    }

    private record Match(Person person, WorkOpening what) {}
}
