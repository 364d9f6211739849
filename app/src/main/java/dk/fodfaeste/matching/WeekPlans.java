package dk.fodfaeste.matching;

import dk.fodfaeste.engine.DiscoveryTask;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.WeekPlan.Chosen;
import dk.fodfaeste.matching.WeekPlan.Waiting;
import dk.fodfaeste.matching.WeekPlan.Why;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the week's plan: exact for all who are ready, and proved by the engine before anybody sees it. */
@Service
@Transactional(readOnly = true)
public class WeekPlans {

    /** The stages in which somebody can be planned for. */
    static final Set<Stage> READY = Set.of(Stage.PROFILING, Stage.JOB_FINDING);

    private final People people;
    private final Possibilities possibilities;
    private final DiscoveryTasks discoveryTasks;
    private final Capacities capacities;
    private final CompanyAsks companyAsks;
    private final ProposalRepository proposals;
    private final Clock clock;

    WeekPlans(
            People people,
            Possibilities possibilities,
            DiscoveryTasks discoveryTasks,
            Capacities capacities,
            CompanyAsks companyAsks,
            ProposalRepository proposals,
            Clock clock) {
        this.people = people;
        this.possibilities = possibilities;
        this.discoveryTasks = discoveryTasks;
        this.capacities = capacities;
        this.companyAsks = companyAsks;
        this.proposals = proposals;
        this.clock = clock;
    }

    public LocalDate thisWeek() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public WeekPlan plan() {
        LocalDate today = LocalDate.now(clock);
        LocalDate week = thisWeek();
        List<Proposal> decided = proposals.proposals(DSL.noCondition());
        Set<UUID> atWork = capacities.atWork(today);
        List<Person> ready = people.all().stream()
                .filter(person -> READY.contains(person.stage()))
                .filter(person ->
                        decided.stream().noneMatch(each -> each.personId().equals(person.id()) && each.takesPlace()))
                .filter(person -> !atWork.contains(person.id()))
                .toList();
        Map<UUID, List<Possibility>> open = proposable(ready, decided, today);
        Asks asks = companyAsks.on(today, decided);
        OneVoice voice = OneVoice.solve(
                problem(ready, open, capacities.ofWorkplaces(decided, today), asks, decided, week, today));
        Plan plan = voice.plan();
        return new WeekPlan(
                week, chosen(plan, ready, open), waiting(plan, ready, open), asks.spared(), voice.choices());
    }

    private Map<UUID, List<Possibility>> proposable(List<Person> ready, List<Proposal> decided, LocalDate today) {
        Map<UUID, Set<String>> turnedDown = decided.stream()
                .filter(each -> each.state() == Proposal.State.REJECTED || each.state() == Proposal.State.DECLINED)
                .collect(Collectors.groupingBy(
                        Proposal::personId, Collectors.mapping(Proposal::openingId, Collectors.toSet())));
        Map<UUID, List<Possibility>> all = possibilities.ofAll(ready);
        Map<String, Boolean> ratio = new HashMap<>();
        all.replaceAll((person, each) -> each.stream()
                .filter(possibility -> possibility.kind() != Possibility.Kind.OPEN
                        || (!turnedDown
                                        .getOrDefault(person, Set.of())
                                        .contains(possibility.what().id())
                                && ratio.computeIfAbsent(
                                        possibility.what().id(),
                                        id -> capacities.ratioAllows(possibility.what(), decided, today))))
                .toList());
        return all;
    }

    private PlanProblem problem(
            List<Person> ready,
            Map<UUID, List<Possibility>> open,
            Map<UUID, Integer> workplaces,
            Asks asks,
            List<Proposal> decided,
            LocalDate week,
            LocalDate today) {
        List<Pair> pairs = new ArrayList<>();
        Map<UUID, UUID> consultantOf = new HashMap<>();
        Map<String, UUID> workplaceOf = new HashMap<>();
        Map<UUID, UUID> companyOf = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        Map<UUID, Map<String, WorkOpening>> asked = new HashMap<>();
        Map<UUID, Integer> consultants = new HashMap<>();
        Map<UUID, Integer> companies = new HashMap<>();
        Map<UUID, Map<UUID, Integer>> leftFor = new HashMap<>();
        for (Person person : ready) {
            if (person.consultantId().isEmpty()) {
                continue;
            }
            UUID consultant = person.consultantId().get();
            consultantOf.put(person.id(), consultant);
            consultants.computeIfAbsent(consultant, id -> left(peopleOf(id), decided, week));
            Map<UUID, Integer> mayAsk = leftFor.computeIfAbsent(consultant, asks::leftFor);
            for (Possibility possibility : open.getOrDefault(person.id(), List.of())) {
                WorkOpening opening = possibility.what();
                Integer left = mayAsk.get(opening.company().id());
                if (possibility.kind() == Possibility.Kind.OPEN && left != null) {
                    companies.put(opening.company().id(), left);
                    pairs.add(new Pair(person.id(), opening.id(), possibility.value()));
                    workplaceOf.put(opening.id(), opening.workplace().id());
                    companyOf.put(opening.workplace().id(), opening.company().id());
                    openings.put(opening.id(), 1);
                    asked.computeIfAbsent(opening.workplace().id(), id -> new HashMap<>())
                            .put(opening.id(), opening);
                }
            }
        }
        asked.forEach((workplace, ofIt) -> workplaces.merge(
                workplace,
                capacities.placesWithinRatio(
                        ofIt.values().iterator().next().workplace(), List.copyOf(ofIt.values()), decided, today),
                Math::min));
        return new PlanProblem(
                pairs, consultantOf, workplaceOf, companyOf, openings, workplaces, companies, consultants);
    }

    private Set<UUID> peopleOf(UUID consultant) {
        return people.all().stream()
                .filter(person -> person.consultantId().equals(Optional.of(consultant)))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static int left(Set<UUID> theirs, List<Proposal> decided, LocalDate week) {
        long begun = decided.stream()
                .filter(each -> each.week().equals(week) && each.takesPlace())
                .filter(each -> theirs.contains(each.personId()))
                .count();
        return (int) Math.max(0, PlanPolicy.standard().coursesPerConsultant() - begun);
    }

    private List<Chosen> chosen(Plan plan, List<Person> ready, Map<UUID, List<Possibility>> open) {
        Map<UUID, Person> byId = ready.stream().collect(Collectors.toMap(Person::id, person -> person));
        return plan.chosen().stream()
                .map(pair -> chosen(plan, pair, Objects.requireNonNull(byId.get(pair.person())), open))
                .sorted(Comparator.comparing(
                                (Chosen each) -> each.person().referredOn().orElse(LocalDate.MAX))
                        .thenComparing(each -> each.person().fullName()))
                .toList();
    }

    private static Chosen chosen(Plan plan, Pair pair, Person person, Map<UUID, List<Possibility>> open) {
        Map<String, Possibility> own = open.getOrDefault(person.id(), List.of()).stream()
                .collect(Collectors.toMap(each -> each.what().id(), each -> each));
        List<Pair> others = plan.alternatives(pair);
        Optional<Pair> better = others.stream()
                .filter(other -> other.value() > pair.value())
                .max(Comparator.comparingDouble(Pair::value).thenComparing(Pair::opening));
        long onlyWay = better.map(plan::onlyWayOf).orElse(0L);
        Why.Kind kind = plan.isOnlyOne(pair)
                ? Why.Kind.ONLY_ONE
                : better.isEmpty()
                        ? Why.Kind.BEST
                        : onlyWay > 0 ? Why.Kind.BETTER_IS_ONLY_WAY : Why.Kind.BETTER_IS_WORTH_MORE;
        return new Chosen(
                person,
                Objects.requireNonNull(own.get(pair.opening())),
                pair.value(),
                (double) plan.priceOf(pair) / Plan.UNIT,
                new Why(kind, better.map(other -> own.get(other.opening())).map(Possibility::what), onlyWay),
                others.size());
    }

    private List<Waiting> waiting(Plan plan, List<Person> ready, Map<UUID, List<Possibility>> open) {
        Set<UUID> inPlan = plan.chosen().stream().map(Pair::person).collect(Collectors.toSet());
        List<DiscoveryTask> tasks = discoveryTasks.all();
        return ready.stream()
                .filter(person -> !inPlan.contains(person.id()))
                .map(person -> waiting(person, open.getOrDefault(person.id(), List.of()), tasks))
                .toList();
    }

    private Waiting waiting(Person person, List<Possibility> own, List<DiscoveryTask> tasks) {
        if (person.consultantId().isEmpty()) {
            return new Waiting(person, Waiting.Reason.NO_CONSULTANT, Optional.empty());
        }
        if (own.stream().anyMatch(each -> each.kind() == Possibility.Kind.OPEN)) {
            return new Waiting(person, Waiting.Reason.NO_ROOM, Optional.empty());
        }
        boolean blind = own.stream().anyMatch(each -> each.kind() == Possibility.Kind.BLIND);
        return blind
                ? new Waiting(
                        person,
                        Waiting.Reason.FIND_OUT,
                        possibilities.findOut(own, tasks).stream().findFirst())
                : new Waiting(person, Waiting.Reason.NOTHING_OPEN, Optional.empty());
    }
}
