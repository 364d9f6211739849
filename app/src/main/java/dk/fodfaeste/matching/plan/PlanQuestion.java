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
import java.util.stream.Stream;

/**
 * The week's problem as a board has it: who is ready, what could be proposed to each, and the capacities. Each person comes with a shortlist
 * out of the index, and the plan is exact all the same: an opening that is not on the list makes the plan better only where it is worth more
 * than the person's own share, the consultant's price and its own way together. Those that are come to the list, and the plan is solved
 * again until there are none.
 */
final class PlanQuestion implements WeekPairs {

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
        ready.forEach(person -> lists.put(person.id(), shortlist(person, first, shortlists.of(person.id()))));
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

    /** A list that is empty gets what there is, though it may have no place: whether there is anything is told of the person. */
    private boolean lengthen(Person person, Plan plan, Voices voices) {
        UUID consultant = person.consultantId().orElseThrow();
        Shortlist list = Objects.requireNonNull(lists.get(person.id()));
        boolean empty = list.proposable().isEmpty();
        long safe = plan.surplus().getOrDefault(person.id(), 0L)
                + plan.consultantPrices().getOrDefault(consultant, 0L);
        if (list.whole() || !empty && (mayBegin(consultant) == 0 || units(list.last()) <= safe)) {
            return false;
        }
        Set<String> known = list.proposable().stream().map(Shortlisted::opening).collect(Collectors.toSet());
        for (int length = list.length() * LONGER; ; length *= LONGER) {
            List<Shortlisted> looked = board.index().ranked(person.id(), length, Scope.PROPOSABLE);
            boolean all = looked.size() < length;
            List<Shortlisted> better = looked.stream()
                    .filter(each -> !known.contains(each.opening()))
                    .filter(each -> empty || units(each.value()) > safe + way(plan, opening(each)))
                    .filter(each -> empty || hears(opening(each), consultant, voices))
                    .filter(each -> canBeProposed(person, each.opening()))
                    .sorted(Comparator.comparingLong(
                                    (Shortlisted each) -> way(plan, opening(each)) - units(each.value()))
                            .thenComparing(inOrder))
                    .limit(SHORT)
                    .toList();
            if (!better.isEmpty()) {
                lists.put(person.id(), list.with(better, inOrder));
                return true;
            }
            if (all || units(looked.getLast().value()) <= safe) {
                lists.put(person.id(), list.lookedAll(all && empty));
                return false;
            }
        }
    }

    private static long units(double value) {
        return Math.round(value * Plan.UNIT);
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

    @Override
    public PlanProblem problem() {
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
     * @param length how many of the best were taken
     * @param whole whether there are no more
     * @param last no opening that is left out is worth more
     * @param proposable those that can be proposed, the best first
     */
    private record Shortlist(int length, boolean whole, double last, List<Shortlisted> proposable) {

        Shortlist with(List<Shortlisted> more, Comparator<Shortlisted> order) {
            return new Shortlist(
                    length,
                    whole,
                    last,
                    Stream.concat(proposable.stream(), more.stream())
                            .sorted(order)
                            .toList());
        }

        Shortlist lookedAll(boolean nothing) {
            return new Shortlist(length, whole || nothing, last, proposable);
        }
    }
}
