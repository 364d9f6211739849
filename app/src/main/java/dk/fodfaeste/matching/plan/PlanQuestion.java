package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.OfferedPairs.Offer;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.rules.Rules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The week's problem as a board has it: who is ready, what could be proposed to each, and the capacities. Each person comes with a shortlist
 * out of the index, and the plan is exact all the same: an opening that is not on the list makes the plan better only where it is worth more
 * than the person's own share, the consultant's price and its own way together. Those that are come to the list, and the plan is solved
 * again until there are none.
 */
final class PlanQuestion implements WeekPairs {

    /** How many of the best openings of a person are looked at first, and how many come to the list at once. */
    private static final int SHORT = 20;

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
    private final Map<UUID, PersonShortlist> lists = new HashMap<>();
    private final OfferedPairs pairs;

    /** Of equals the first by number and name, which are the same on every machine as ids are not. */
    private final Comparator<Shortlisted> inOrder = Comparator.comparingDouble(Shortlisted::value)
            .reversed()
            .thenComparing(each -> opening(each).workplace().pNumber())
            .thenComparing(each -> opening(each).work());

    PlanQuestion(Board board, Rules rules, PlanPolicy policy, LocalDate week) {
        this(board, rules, policy, week, SHORT);
    }

    /** @param first how many of the best openings of a person are looked at before anything is solved */
    PlanQuestion(Board board, Rules rules, PlanPolicy policy, LocalDate week, int first) {
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
        Shortlists shortlists = board.index().bestForEverybody(first);
        this.pairs = new OfferedPairs(capacities);
        ready.forEach(person -> {
            lists.put(person.id(), shortlist(person, first, shortlists.of(person.id())));
            offer(person);
        });
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
        return OneVoice.solve(this);
    }

    @Override
    public boolean fetch(Plan plan, Voices voices) {
        boolean found = false;
        for (Person person : ready) {
            found |= person.consultantId().isPresent() && lengthen(person, plan, voices);
        }
        return found;
    }

    /**
     * What was once looked at is kept, so that the next plan's prices are held against it without asking the index again. A list that is
     * empty gets what there is, though it may have no place: whether there is anything is told of the person.
     */
    private boolean lengthen(Person person, Plan plan, Voices voices) {
        UUID consultant = person.consultantId().orElseThrow();
        PersonShortlist list = Objects.requireNonNull(lists.get(person.id()));
        if (list.proposable().isEmpty()) {
            return lengthen(person, list, Long.MIN_VALUE, each -> 0, each -> true);
        }
        long safe = plan.surplus().getOrDefault(person.id(), 0L)
                + plan.consultantPrices().getOrDefault(consultant, 0L);
        return mayBegin(consultant) > 0
                && lengthen(person, list, safe, each -> way(plan, each), each -> hears(each, consultant, voices));
    }

    /** @param safe an opening comes to the list that is worth more than this and its way together */
    private boolean lengthen(
            Person person,
            PersonShortlist before,
            long safe,
            ToLongFunction<WorkOpening> way,
            Predicate<WorkOpening> mayBeAsked) {
        PersonShortlist list = before;
        List<Shortlisted> better = better(person, list, safe, way, mayBeAsked);
        while (better.isEmpty() && !list.isWhole() && list.least() > safe) {
            list = list.longer(board.index().ranked(person.id(), list.longerLength(), Scope.PROPOSABLE));
            better = better(person, list, safe, way, mayBeAsked);
        }
        lists.put(person.id(), better.isEmpty() ? list : list.with(better, inOrder));
        if (!better.isEmpty()) {
            offer(person);
        }
        return !better.isEmpty();
    }

    /** Those that would make the plan better by most. */
    private List<Shortlisted> better(
            Person person,
            PersonShortlist list,
            long safe,
            ToLongFunction<WorkOpening> way,
            Predicate<WorkOpening> mayBeAsked) {
        ToLongFunction<Shortlisted> gain = each -> PersonShortlist.units(each) - way.applyAsLong(opening(each));
        return list.looked().stream()
                .takeWhile(each -> PersonShortlist.units(each) > safe)
                .filter(each -> gain.applyAsLong(each) > safe)
                .filter(each -> mayBeAsked.test(opening(each)) && !list.holds(each))
                .filter(each -> canBeProposed(person, each.opening()))
                .sorted(Comparator.comparingLong(gain).reversed().thenComparing(inOrder))
                .limit(SHORT)
                .toList();
    }

    private static long way(Plan plan, WorkOpening opening) {
        return plan.openingPrices().getOrDefault(opening.id(), 0L)
                + plan.workplacePrices().getOrDefault(opening.workplace().id(), 0L)
                + plan.companyPrices().getOrDefault(opening.company().id(), 0L);
    }

    /** Whether the company may be asked by the consultant, for all that was chosen so far. */
    private boolean hears(WorkOpening opening, UUID consultant, Voices voices) {
        UUID company = opening.company().id();
        return mayAsk(consultant).containsKey(company) && voices.hears(company, consultant);
    }

    private PersonShortlist shortlist(Person person, int length, List<Shortlisted> best) {
        List<Shortlisted> proposable = best.stream()
                .filter(each -> canBeProposed(person, each.opening()))
                .sorted(inOrder)
                .toList();
        return new PersonShortlist(length, best, proposable);
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

    /** What is on the person's list can be chosen, where the company may be asked at all. */
    private void offer(Person person) {
        if (person.consultantId().isEmpty()) {
            return;
        }
        UUID consultant = person.consultantId().get();
        pairs.consultant(person.id(), consultant, mayBegin(consultant));
        pairs.put(
                person.id(),
                ofPerson(person.id()).stream()
                        .flatMap(each -> offer(each, mayAsk(consultant)).stream())
                        .toList());
    }

    private Optional<Offer> offer(Shortlisted each, Map<UUID, Integer> mayAsk) {
        WorkOpening opening = opening(each);
        return Optional.ofNullable(mayAsk.get(opening.company().id()))
                .map(left -> new Offer(opening, each.value(), left));
    }

    @Override
    public PlanProblem problem() {
        return pairs.problem();
    }

    private int mayBegin(UUID consultant) {
        return Math.max(0, policy.coursesPerConsultant() - begunThisWeek.getOrDefault(consultant, 0));
    }

    private Map<UUID, Integer> mayAsk(UUID consultant) {
        return leftFor.computeIfAbsent(consultant, board.asks()::leftFor);
    }

    /** Whether the list holds all that could be. */
    boolean isWhole(UUID personId) {
        PersonShortlist list = Objects.requireNonNull(lists.get(personId));
        Person person = Objects.requireNonNull(board.persons().get(personId));
        return list.isWhole()
                && list.looked().stream().allMatch(each -> list.holds(each) || !canBeProposed(person, each.opening()));
    }

    /** What could be proposed to the person, by those who may ask; the best first, as far as the list goes. */
    List<Shortlisted> ofPerson(UUID personId) {
        return Objects.requireNonNull(lists.get(personId)).proposable();
    }
}
