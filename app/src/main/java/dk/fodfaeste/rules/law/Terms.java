package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a pack says on a day that is asked without a situation: how long at most, how many supported, what a full week is. */
public final class Terms {

    private final Pack pack;
    private final LocalDate day;
    private final int fullTime;
    private final Map<String, List<LawRule>> speaking = new ConcurrentHashMap<>();

    public Terms(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
        fullTime = fullWeek();
    }

    /** Minutes of a full week. */
    public int fullTimeMinutes() {
        return fullTime;
    }

    /** Of the day; the first that the pack tells for the days before it. */
    private int fullWeek() {
        List<LawRule> weeks = pack.rules().stream()
                .filter(rule -> rule.question().fullWeek().isPresent())
                .toList();
        return Stream.concat(speaking(weeks).stream(), weeks.stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a pack without full time"))
                .question()
                .fullWeek()
                .orElseThrow();
    }

    /** The ratio that the workplaces of the instrument keep; empty for one that has none. */
    public Optional<Ratio> ratio(String instrument) {
        return rules(instrument).stream()
                .flatMap(rule -> rule.question().cap().map(cap -> new Ratio(cap, rule)).stream())
                .findFirst();
    }

    /** The first rule of the day that answers the question about months of employees; empty where none does. */
    public Optional<Mean> mean(Function<Question, OptionalInt> months) {
        return speaking(pack.rules()).stream()
                .flatMap(rule -> months.apply(rule.question()).stream().mapToObj(many -> new Mean(many, rule)))
                .findFirst();
    }

    /**
     * The longest that anybody at such an employer may have it. What is longer is refused; what is shorter may still be too long for some.
     *
     * @return empty where the instrument has no end, or the pack does not know it
     */
    public Optional<Longest> longest(String instrument, boolean extended, Employer employer) {
        List<LawRule> lengths = rules(instrument).stream()
                .filter(rule -> rule.employer().filter(each -> each != employer).isEmpty())
                .filter(rule -> rule.question().limit().isPresent())
                .toList();
        if (lengths.stream().anyMatch(rule -> limit(rule, extended).isEmpty())) {
            return Optional.empty();
        }
        return lengths.stream()
                .map(rule -> new Longest(limit(rule, extended).orElseThrow(), rule))
                .max(Comparator.comparing(each -> each.term().lastDay(day)));
    }

    private static Optional<Term> limit(LawRule rule, boolean extended) {
        return rule.question().limit().flatMap(each -> each.of(extended));
    }

    /** The rules of the instrument that speak on the day, for whomever. */
    public List<LawRule> rules(String instrument) {
        return speaking.computeIfAbsent(instrument, id -> speaking(pack.rulesOf(id)));
    }

    private List<LawRule> speaking(List<LawRule> rules) {
        List<Context> everybody =
                Contexts.of(pack.groups(), Situation.unknown(), day).all();
        return RuleText.of(rules).stream()
                .flatMap(text -> everybody.stream()
                        .flatMap(context -> text.on(day, context).stream())
                        .distinct())
                .toList();
    }

    /** @param rule that says so */
    public record Longest(Term term, LawRule rule) {}

    /** @param months that the mean is taken of, those before the first day @param rule that says so */
    public record Mean(int months, LawRule rule) {}

    /** @param rule that says so */
    public record Ratio(Cap cap, LawRule rule) {}
}
