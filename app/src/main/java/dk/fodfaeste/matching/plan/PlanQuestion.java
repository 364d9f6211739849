package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.plan.GrowingPlan.Hearing;
import dk.fodfaeste.engine.plan.GrownPlan;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.PersonShortlist.Look;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The week's problem as a board has it: who is ready, what could be proposed to each, and the capacities. Each person comes with a shortlist
 * out of the index, and the plan is exact all the same: an opening that is not on the list makes the plan better only where it is worth more
 * than the person's own share, the consultant's price and its own way together. Those that are come to the list, and the plan is solved
 * again until there are none.
 */
final class PlanQuestion implements WeekPairs {

    /** With how many of the best openings of a person the plan begins, and how many come to the list at once. */
    private static final int SHORT = 20;

    /** So many times more are looked at first than are held, since all at once they are quickly found. */
    private static final int FURTHER = 4;

    private final Board board;
    private final List<Person> ready;
    private final List<Person> people;
    private final Map<UUID, Set<String>> turnedDown;
    private final PlanNumbers numbers;
    private final MayAskWhom mayAsk;
    private final int[] mayBegin;
    private final long[] noWay;
    private final boolean[] isFree;
    private final List<PersonShortlist> lists;
    private final HeldPairs pairs;

    PlanQuestion(Board board, Rules rules, PlanPolicy policy, LocalDate week) {
        this(board, rules, policy, week, SHORT);
    }

    /** @param first how many of the best openings of a person the plan begins with */
    PlanQuestion(Board board, Rules rules, PlanPolicy policy, LocalDate week, int first) {
        this.board = board;
        this.ready = board.free();
        this.turnedDown = board.decided().stream()
                .filter(each -> each.state() == State.REJECTED || each.state() == State.DECLINED)
                .collect(Collectors.groupingBy(
                        Proposal::personId, Collectors.mapping(Proposal::openingId, Collectors.toSet())));
        this.people = ready.stream()
                .filter(person -> person.consultantId().isPresent())
                .toList();
        this.numbers = new PlanNumbers(people, board.openings().values());
        this.mayAsk = new MayAskWhom(board.asks(), numbers);
        Capacities capacities = new Capacities(board, rules);
        this.isFree = isFree(board.taken(), capacities);
        this.mayBegin = mayBegin(policy, week);
        this.noWay = new long[numbers.openings.size()];
        this.pairs = new HeldPairs(numbers, capacities, mayBegin.clone(), mayAsk.left());
        Shortlists shortlists = board.index().bestForEverybody(FURTHER * first);
        this.lists = people.stream()
                .map(person -> new PersonShortlist(FURTHER * first, looks(shortlists.of(person.id()))))
                .toList();
        IntStream.range(0, people.size()).forEach(person -> offerFirst(person, first));
    }

    /** Nobody's yet, not by invitation only, and with room by the supported ratio. */
    private boolean[] isFree(Set<String> taken, Capacities capacities) {
        boolean[] free = new boolean[numbers.openings.size()];
        for (int number = 0; number < free.length; number++) {
            WorkOpening opening = numbers.openings.get(number);
            free[number] = !taken.contains(opening.id())
                    && !opening.admission().isInvitedOnly()
                    && capacities.ratioAllows(opening);
        }
        return free;
    }

    private int[] mayBegin(PlanPolicy policy, LocalDate week) {
        Map<UUID, Integer> begun = new HashMap<>();
        board.decided().stream()
                .filter(each -> each.week().equals(week) && each.takesPlace())
                .flatMap(each -> Optional.ofNullable(board.persons().get(each.personId())).stream())
                .flatMap(person -> person.consultantId().stream())
                .forEach(consultant -> begun.merge(consultant, 1, Integer::sum));
        return numbers.consultants.stream()
                .mapToInt(each -> Math.max(0, policy.coursesPerConsultant() - begun.getOrDefault(each, 0)))
                .toArray();
    }

    /** The best first; of equal ones, the same first on every machine. */
    private List<Look> looks(List<Shortlisted> best) {
        return best.stream()
                .map(each -> new Look(
                        numbers.opening(each.opening()), each.value(), (int) Math.round(each.value() * Plan.UNIT)))
                .sorted(FoundPlan.BEST_FIRST)
                .toList();
    }

    private void offerFirst(int person, int first) {
        PersonShortlist list = lists.get(person);
        List<Look> held = new ArrayList<>();
        for (int at = 0; at < list.looked().size() && held.size() < first; at++) {
            if (list.hold(at, canBeProposedTo(person))) {
                held.add(list.looked().get(at));
            }
        }
        offer(person, held);
    }

    /** What is on the person's list can be chosen, where the company may be asked at all. */
    private void offer(int person, List<Look> held) {
        List<Look> asked = held.stream()
                .filter(each -> mayAsk.may(numbers.consultantOf[person], numbers.company(each.opening())))
                .toList();
        if (!asked.isEmpty()) {
            pairs.offer(person, asked);
        }
    }

    /** Who is ready, with a consultant or without. */
    List<Person> ready() {
        return ready;
    }

    /** The best plan, whatever was not looked at. */
    OneVoice answer() {
        return OneVoice.solve(this);
    }

    @Override
    public Solved solve(Voices voices) {
        Hearing hearing = numbers.hearing(voices);
        GrownPlan plan;
        do {
            plan = pairs.solve(hearing);
        } while (fetch(plan, hearing));
        return pairs.found(plan, hearing);
    }

    /** Fetches what would make the plan better, on all cores. @return false where there is nothing: it is the best over all there are */
    private boolean fetch(GrownPlan plan, Hearing hearing) {
        List<List<Look>> better = IntStream.range(0, people.size())
                .parallel()
                .mapToObj(person -> lengthen(person, plan, hearing))
                .toList();
        IntStream.range(0, people.size()).forEach(person -> offer(person, better.get(person)));
        return better.stream().anyMatch(each -> !each.isEmpty());
    }

    /** A list that is empty gets what there is, though it may have no place: whether there is anything is told of the person. */
    private List<Look> lengthen(int person, GrownPlan plan, Hearing hearing) {
        int consultant = numbers.consultantOf[person];
        if (lists.get(person).isEmpty()) {
            return lengthen(person, Long.MIN_VALUE, noWay, opening -> true);
        }
        return mayBegin[consultant] > 0
                ? lengthen(
                        person,
                        plan.surplus()[person] + plan.consultant()[consultant],
                        plan.way(),
                        opening -> pairs.hasRoom(opening)
                                && mayAsk.may(consultant, numbers.company(opening))
                                && hearing.hears(numbers.company(opening), consultant))
                : List.of();
    }

    /** @param safe an opening comes to the list that is worth more than this and its way together */
    private List<Look> lengthen(int person, long safe, long[] way, IntPredicate isOpen) {
        PersonShortlist list = lists.get(person);
        List<Look> better = better(person, list, safe, way, isOpen);
        while (better.isEmpty() && !list.isWhole() && list.least() > safe) {
            list.lengthen(looks(board.index().ranked(people.get(person).id(), list.longerLength(), Scope.PROPOSABLE)));
            better = better(person, list, safe, way, isOpen);
        }
        return better;
    }

    /** Those that would make the plan better by most; they are held from now on. */
    private List<Look> better(int person, PersonShortlist list, long safe, long[] way, IntPredicate isOpen) {
        List<Look> looked = list.looked();
        List<Integer> better = new ArrayList<>();
        for (int at = 0; at < looked.size() && looked.get(at).units() > safe; at++) {
            Look look = looked.get(at);
            if (!list.isAsked(at) && look.units() - way[look.opening()] > safe && isOpen.test(look.opening())) {
                better.add(at);
            }
        }
        return better.stream()
                .sorted(Comparator.comparingLong((Integer at) ->
                                way[looked.get(at).opening()] - looked.get(at).units())
                        .thenComparing(at -> looked.get(at).opening()))
                .filter(at -> list.hold(at, canBeProposedTo(person)))
                .limit(SHORT)
                .map(looked::get)
                .toList();
    }

    /** Open by the company's patience too, and not turned down before. */
    private IntPredicate canBeProposedTo(int person) {
        UUID id = people.get(person).id();
        Set<String> not = turnedDown.getOrDefault(id, Set.of());
        return number -> {
            WorkOpening opening = numbers.openings.get(number);
            return isFree[number]
                    && !not.contains(opening.id())
                    && (opening.patience() instanceof Patience.Open
                            || board.possibility(id, opening.id()).kind() == Possibility.Kind.OPEN);
        };
    }

    @Override
    public int size() {
        return pairs.size();
    }

    /** Whether something could be proposed to them, whoever may be asked. */
    Set<UUID> withSomething() {
        return IntStream.range(0, people.size())
                .filter(person -> !lists.get(person).isEmpty())
                .mapToObj(person -> people.get(person).id())
                .collect(Collectors.toSet());
    }

    /** Those whose lists hold all that could be. */
    Set<UUID> whole() {
        return IntStream.range(0, people.size())
                .filter(person -> lists.get(person).holdsAll(canBeProposedTo(person)))
                .mapToObj(person -> people.get(person).id())
                .collect(Collectors.toSet());
    }
}
