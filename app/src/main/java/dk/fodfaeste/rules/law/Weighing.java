package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one judgement of what a rule answers for everybody who may be meant, and of how sure its text is. */
final class Weighing {

    private final Pack pack;
    private final LocalDate day;
    private final List<LawRule> rules;
    private final Map<Context, Answer> answers;
    private final Contexts contexts;

    Weighing(Pack pack, LocalDate day, List<LawRule> rules, Map<Context, Answer> answers, Contexts contexts) {
        this.pack = pack;
        this.day = day;
        this.rules = rules;
        this.answers = answers;
        this.contexts = contexts;
    }

    Judgement judgement() {
        LawRule first = rules.getFirst();
        Optional<Verdict> common = common();
        List<Said> doubts = doubts();
        boolean unsure = !doubts.isEmpty()
                && common.filter(each -> each != Verdict.UNCERTAIN).isPresent();
        Verdict verdict = common.filter(each -> !unsure).orElse(Verdict.UNCERTAIN);
        return new Judgement(
                first.id(),
                first.function(),
                first.when(),
                verdict,
                unsure ? common : Optional.empty(),
                String.join(", ", distinct(rules, LawRule::paragraph)),
                certainty(),
                distinct(rules, LawRule::text),
                ofAnswers(answer -> answer.figures()),
                lacking(common),
                verdict == Verdict.YES
                        ? List.of()
                        : ofAnswers(answer -> answer.remedy().stream().toList()),
                verdict == Verdict.YES ? Optional.empty() : first(LawRule::remedy),
                verdict == Verdict.UNCERTAIN ? first(LawRule::ask) : Optional.empty(),
                doubts,
                pack.name());
    }

    /** What holds for everybody who may be meant; empty where it differs. */
    private Optional<Verdict> common() {
        List<Verdict> all =
                answers.values().stream().map(Answer::verdict).distinct().toList();
        boolean forAll = answers.size() == contexts.all().size();
        return all.size() == 1 && (forAll || all.getFirst() != Verdict.NO)
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private List<Fact<?>> lacking(Optional<Verdict> common) {
        List<Fact<?>> lacking = new ArrayList<>(ofAnswers(Answer::lacking));
        if (common.isEmpty() || common.get() == Verdict.UNCERTAIN && !lacking.isEmpty() && rules.size() > 1) {
            contexts.unknown(differsWithin(Context::employer), differsWithin(Context::group)).stream()
                    .filter(fact -> !lacking.contains(fact))
                    .forEach(lacking::add);
        }
        return lacking;
    }

    /** Whether some of whom the part is the same are answered differently. */
    private boolean differsWithin(Function<Context, Object> part) {
        return contexts.all().stream().collect(Collectors.groupingBy(part)).values().stream()
                .anyMatch(same -> same.stream()
                                .map(each -> Optional.ofNullable(answers.get(each)))
                                .distinct()
                                .count()
                        > 1);
    }

    private List<Said> doubts() {
        List<Said> doubts = new ArrayList<>();
        if (!rules.stream().allMatch(rule -> rule.certainty().stands())) {
            doubts.add(Said.of("rules.doubt.source"));
        }
        rules.stream()
                .filter(rule -> !rule.validity().contains(day))
                .flatMap(rule -> rule.validity().to().stream())
                .findFirst()
                .ifPresent(last -> doubts.add(Said.of("rules.doubt.outlived", last)));
        if (!contexts.certainty().stands()) {
            doubts.add(Said.of("rules.doubt.group"));
        }
        return doubts;
    }

    private Certainty certainty() {
        return rules.stream().map(LawRule::certainty).reduce(contexts.certainty(), Certainty::weaker);
    }

    private Optional<Text> first(Function<LawRule, Optional<Text>> part) {
        return rules.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    private <T> List<T> ofAnswers(Function<Answer, List<T>> part) {
        return answers.values().stream()
                .flatMap(answer -> part.apply(answer).stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> distinct(List<LawRule> rules, Function<LawRule, T> part) {
        return rules.stream().map(part).distinct().toList();
    }
}
