package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.rules.Rules;
import java.time.LocalDate;
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

/**
 * The week's problem as a board has it: who is ready, what could be proposed to each, and the capacities. Each person comes with a shortlist
 * out of the index, and the plan is exact all the same: a pair that is not on the list is worth no more than the list's last, so where the
 * person's own share and the consultant's price come to that, it could not make the plan better (it would have to pay prices of 0 or
 * more for its place). Whoever's list is too short for that gets a longer one, and the plan is solved again.
 */
final class PlanQuestion {

    /** How many of the best openings of a person are looked at first. */
    private static final int SHORT = 20;

    private static final int LONGER = 4;

    private final Board board;
    private final PlanPolicy policy;
    private final Capacities capacities;
    private final LocalDate week;
    private final List<Person> ready;
    private final Map<UUID, Set<String>> turnedDown;
    private final Set<String> taken;
    private final Map<UUID, Integer> begunThisWeek;
    private final Map<String, Boolean> withinRatio = new HashMap<>();
    private final Map<UUID, Map<UUID, Integer>> leftFor = new HashMap<>();
    private final Map<UUID, Shortlist> lists = new HashMap<>();

    /** Of equals the first by number and name, which are the same on every machine as ids are not. */
    private final Comparator<Shortlisted> inOrder = Comparator.comparingDouble(Shortlisted::value)
            .reversed()
            .thenComparing(each -> opening(each).workplace().pNumber())
            .thenComparing(each -> opening(each).work());

    PlanQuestion(Board board, Rules rules, PlanPolicy policy, LocalDate week) {
        this.board = board;
        this.policy = policy;
        this.capacities = new Capacities(board, rules);
        this.week = week;
        this.ready = board.free();
        this.turnedDown = board.decided().stream()
                .filter(each -> each.state() == State.REJECTED || each.state() == State.DECLINED)
                .collect(Collectors.groupingBy(
                        Proposal::personId, Collectors.mapping(Proposal::openingId, Collectors.toSet())));
        this.taken = board.taken();
        this.begunThisWeek = begunThisWeek();
        Shortlists shortlists = board.index().bestForEverybody(SHORT);
        ready.forEach(person -> lists.put(person.id(), shortlist(person, SHORT, shortlists.of(person.id()))));
    }

    private WorkOpening opening(Shortlisted each) {
        return Objects.requireNonNull(board.openings().get(each.opening()));
    }

    private Map<UUID, Integer> begunThisWeek() {
        Map<UUID, Integer> begun = new HashMap<>();
        board.decided().stream()
                .filter(each -> each.week().equals(week) && each.takesPlace())
                .flatMap(each -> Optional.ofNullable(board.persons().get(each.personId())).stream())
                .flatMap(person -> person.consultantId().stream())
                .forEach(consultant -> begun.merge(consultant, 1, Integer::sum));
        return begun;
    }

    List<Person> people() {
        return ready;
    }

    /** The best plan, whatever was not looked at. */
    OneVoice answer() {
        while (true) {
            OneVoice voice = OneVoice.solve(problem());
            List<Person> unsure = ready.stream()
                    .filter(person -> hasNothingYet(person) || couldDoBetter(person, voice.plan()))
                    .toList();
            if (unsure.isEmpty()) {
                return voice;
            }
            unsure.forEach(this::lengthen);
        }
    }

    /** All that was looked at was turned down or waits for something: whether that holds for the rest too is asked before it is said. */
    private boolean hasNothingYet(Person person) {
        return person.consultantId().isPresent() && ofPerson(person.id()).isEmpty() && !isWhole(person.id());
    }

    private boolean couldDoBetter(Person person, Plan plan) {
        if (person.consultantId().isEmpty()) {
            return false;
        }
        UUID consultant = person.consultantId().get();
        Shortlist list = Objects.requireNonNull(lists.get(person.id()));
        long safe = plan.surplus().getOrDefault(person.id(), 0L)
                + plan.consultantPrices().getOrDefault(consultant, 0L);
        return mayBegin(consultant) > 0 && !isWhole(person.id()) && safe < Math.round(list.last() * Plan.UNIT);
    }

    private void lengthen(Person person) {
        int length = Objects.requireNonNull(lists.get(person.id())).length() * LONGER;
        List<Shortlisted> longer = board.index().best(person.id(), length, Scope.PROPOSABLE).stream()
                .map(each -> new Shortlisted(each.fit().opening().id(), each.value(), 0))
                .toList();
        lists.put(person.id(), shortlist(person, length, longer));
    }

    private Shortlist shortlist(Person person, int length, List<Shortlisted> best) {
        return new Shortlist(
                length,
                best.size() < length,
                best.isEmpty() ? 0 : best.getLast().value(),
                best.stream()
                        .filter(each -> canBeProposed(person, each.opening()))
                        .sorted(inOrder)
                        .toList());
    }

    /** Open by the company's patience and the ratio too, nobody's yet, and not turned down before. */
    private boolean canBeProposed(Person person, String openingId) {
        WorkOpening opening = Objects.requireNonNull(board.openings().get(openingId));
        return !taken.contains(openingId)
                && !turnedDown.getOrDefault(person.id(), Set.of()).contains(openingId)
                && withinRatio.computeIfAbsent(openingId, id -> capacities.ratioAllows(opening))
                && (opening.patience() instanceof Patience.Open
                        || board.possibility(person.id(), openingId).kind() == Possibility.Kind.OPEN);
    }

    private PlanProblem problem() {
        List<Pair> pairs = new ArrayList<>();
        Map<UUID, UUID> consultantOf = new HashMap<>();
        Map<String, UUID> workplaceOf = new HashMap<>();
        Map<UUID, UUID> companyOf = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        Map<UUID, Map<String, WorkOpening>> asked = new HashMap<>();
        Map<UUID, Integer> consultants = new HashMap<>();
        Map<UUID, Integer> companies = new HashMap<>();
        for (Person person : ready) {
            if (person.consultantId().isEmpty()) {
                continue;
            }
            UUID consultant = person.consultantId().get();
            consultantOf.put(person.id(), consultant);
            consultants.put(consultant, mayBegin(consultant));
            for (Shortlisted each : ofPerson(person.id())) {
                WorkOpening opening = Objects.requireNonNull(board.openings().get(each.opening()));
                Integer left = mayAsk(consultant).get(opening.company().id());
                if (left != null) {
                    companies.put(opening.company().id(), left);
                    pairs.add(new Pair(person.id(), opening.id(), each.value()));
                    workplaceOf.put(opening.id(), opening.workplace().id());
                    companyOf.put(opening.workplace().id(), opening.company().id());
                    openings.put(opening.id(), 1);
                    asked.computeIfAbsent(opening.workplace().id(), id -> new HashMap<>())
                            .put(opening.id(), opening);
                }
            }
        }
        return new PlanProblem(
                pairs, consultantOf, workplaceOf, companyOf, openings, places(asked), companies, consultants);
    }

    private Map<UUID, Integer> places(Map<UUID, Map<String, WorkOpening>> asked) {
        Map<UUID, Integer> places = capacities.free();
        asked.forEach((workplace, ofIt) -> places.merge(
                workplace,
                capacities.placesWithinRatio(ofIt.values().iterator().next().workplace(), ofIt.values()),
                Math::min));
        return places;
    }

    private int mayBegin(UUID consultant) {
        return Math.max(0, policy.coursesPerConsultant() - begunThisWeek.getOrDefault(consultant, 0));
    }

    private Map<UUID, Integer> mayAsk(UUID consultant) {
        return leftFor.computeIfAbsent(consultant, board.asks()::leftFor);
    }

    /** Whether the list holds all that could be. */
    boolean isWhole(UUID personId) {
        return Objects.requireNonNull(lists.get(personId)).whole();
    }

    /** What could be proposed to the person, by those who may ask; the best first, as far as the list goes. */
    List<Shortlisted> ofPerson(UUID personId) {
        return Objects.requireNonNull(lists.get(personId)).proposable();
    }

    /**
     * The best openings of a person.
     *
     * @param length how many were asked for
     * @param whole whether there are no more
     * @param last value of the last one that was found
     * @param proposable those of them that can be proposed
     */
    private record Shortlist(int length, boolean whole, double last, List<Shortlisted> proposable) {}
}
