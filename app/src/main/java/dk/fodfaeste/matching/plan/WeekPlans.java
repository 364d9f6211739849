package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanSwaps;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlan.Waiting;
import dk.fodfaeste.matching.plan.WeekPlan.Why;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week's plan: the best for all who are ready, proved by the engine before anybody sees it, and kept until something changes. */
@Service
@Transactional(readOnly = true)
public class WeekPlans {

    /** Openings of a person that are looked at for one that waits for knowledge. */
    private static final int FEW = 20;

    private final Boards boards;
    private final Rules rules;
    private final PlanPolicies policies;
    private final Clock clock;

    WeekPlans(Boards boards, Rules rules, PlanPolicies policies, Clock clock) {
        this.boards = boards;
        this.rules = rules;
        this.policies = policies;
        this.clock = clock;
    }

    public LocalDate thisWeek() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public WeekPlan plan() {
        return boards.now().once(WeekPlan.class, this::plan);
    }

    private WeekPlan plan(Board board) {
        LocalDate week = thisWeek();
        PlanQuestion question = new PlanQuestion(board, rules, policies.ours(), week);
        OneVoice voice = question.answer();
        return new WeekPlan(
                week,
                chosen(voice.plan(), question, board),
                waiting(voice.plan(), question, board),
                board.asks().spared(),
                voice.voices().size(),
                voice.gap(),
                PlanSwaps.of(voice.plan().problem()));
    }

    private static List<Chosen> chosen(Plan plan, PlanQuestion question, Board board) {
        Choice choice = new Choice(plan, question, board);
        return plan.chosen().stream()
                .map(choice::of)
                .sorted(Comparator.comparing(
                                (Chosen each) -> each.person().referredOn().orElse(LocalDate.MAX))
                        .thenComparing(each -> each.person().fullName()))
                .toList();
    }

    private static List<Waiting> waiting(Plan plan, PlanQuestion question, Board board) {
        Set<UUID> inPlan = plan.chosen().stream().map(Pair::person).collect(Collectors.toSet());
        Shortlists open = board.index().bestForEverybody(FEW, Scope.OPEN);
        return question.people().stream()
                .filter(person -> !inPlan.contains(person.id()))
                .map(person -> new Waiting(person, why(person, question, open, board)))
                .toList();
    }

    private static Waiting.Reason why(Person person, PlanQuestion question, Shortlists open, Board board) {
        if (person.consultantId().isEmpty()) {
            return Waiting.Reason.NO_CONSULTANT;
        }
        if (!question.ofPerson(person.id()).isEmpty()) {
            return Waiting.Reason.NO_ROOM;
        }
        boolean blind = open.of(person.id()).stream()
                .anyMatch(each -> each.blind() > 0
                        || board.possibility(person.id(), each.opening()).isUnsure());
        return blind ? Waiting.Reason.FIND_OUT : Waiting.Reason.NOTHING_OPEN;
    }

    /** Why each pair of a plan was chosen: what else there was, and who has nothing but that. */
    private static final class Choice {

        private final Plan plan;
        private final Board board;
        private final Map<UUID, List<Pair>> ofPerson;
        private final Set<UUID> ready;
        private final Map<String, Long> onlyWays;

        Choice(Plan plan, PlanQuestion question, Board board) {
            this.plan = plan;
            this.board = board;
            List<Pair> pairs = plan.problem().pairs();
            ofPerson = pairs.stream().collect(Collectors.groupingBy(Pair::person));
            ready = ofPerson.keySet();
            onlyWays = ofPerson.values().stream()
                    .filter(own ->
                            own.size() == 1 && question.isWhole(own.getFirst().person()))
                    .collect(Collectors.groupingBy(own -> own.getFirst().opening(), Collectors.counting()));
        }

        Chosen of(Pair pair) {
            List<Pair> own = Objects.requireNonNull(ofPerson.get(pair.person()));
            Optional<Pair> better = own.stream()
                    .filter(other -> other.value() > pair.value())
                    .max(Comparator.comparingDouble(Pair::value).thenComparing(Pair::opening));
            long onlyWay = better.map(other -> onlyWays.getOrDefault(other.opening(), 0L))
                    .orElse(0L);
            return new Chosen(
                    Objects.requireNonNull(board.persons().get(pair.person())),
                    board.possibility(pair.person(), pair.opening()),
                    pair.value(),
                    (double) plan.priceOf(pair) / Plan.UNIT,
                    new Why(
                            kind(pair, better.isPresent(), onlyWay),
                            better.map(other ->
                                    Objects.requireNonNull(board.openings().get(other.opening()))),
                            onlyWay),
                    board.openTo(pair.person()) - 1);
        }

        private Why.Kind kind(Pair pair, boolean hasBetter, long onlyWay) {
            if (nobodyElseFor(pair)) {
                return Why.Kind.ONLY_ONE;
            }
            if (!hasBetter) {
                return Why.Kind.BEST;
            }
            return onlyWay > 0 ? Why.Kind.BETTER_IS_ONLY_WAY : Why.Kind.BETTER_IS_WORTH_MORE;
        }

        /** Asked of the index, since the opening may stand too far down for another's shortlist. */
        private boolean nobodyElseFor(Pair pair) {
            return board.index().peopleFor(pair.opening(), Scope.PROPOSABLE).stream()
                    .map(Candidate::id)
                    .noneMatch(id -> !id.equals(pair.person()) && ready.contains(id));
        }
    }
}
