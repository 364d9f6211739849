package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanSwaps;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlan.Waiting;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
                chosen(voice.plan(), board),
                waiting(voice.plan(), question, board),
                board.asks().spared(),
                voice.voices().size(),
                voice.gap(),
                PlanSwaps.of(voice.plan()),
                new Whys(voice.plan(), question.whole(), board));
    }

    private static List<Chosen> chosen(Plan plan, Board board) {
        return plan.chosen().stream()
                .map(pair -> new Chosen(
                        Objects.requireNonNull(board.persons().get(pair.person())),
                        board.possibility(pair.person(), pair.opening()),
                        pair.value(),
                        (double) plan.priceOf(pair) / Plan.UNIT))
                .sorted(Comparator.comparing(
                                (Chosen each) -> each.person().referredOn().orElse(LocalDate.MAX))
                        .thenComparing(each -> each.person().fullName()))
                .toList();
    }

    private static List<Waiting> waiting(Plan plan, PlanQuestion question, Board board) {
        Set<UUID> inPlan = plan.chosen().stream().map(Pair::person).collect(Collectors.toSet());
        Shortlists open = board.index().bestForEverybody(FEW, Scope.OPEN);
        Set<UUID> withSomething = question.withSomething();
        return question.ready().stream()
                .filter(person -> !inPlan.contains(person.id()))
                .map(person -> new Waiting(person, why(person, withSomething, open, board)))
                .toList();
    }

    private static Waiting.Reason why(Person person, Set<UUID> withSomething, Shortlists open, Board board) {
        if (person.consultantId().isEmpty()) {
            return Waiting.Reason.NO_CONSULTANT;
        }
        if (withSomething.contains(person.id())) {
            return Waiting.Reason.NO_ROOM;
        }
        boolean blind = open.of(person.id()).stream()
                .anyMatch(each -> each.blind() > 0
                        || board.possibility(person.id(), each.opening()).isUnsure());
        return blind ? Waiting.Reason.FIND_OUT : Waiting.Reason.NOTHING_OPEN;
    }
}
