package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.comparison.Comparison.Said;
import dk.fodfaeste.rules.comparison.Comparison.Whom;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Speaking;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.Text;
import dk.fodfaeste.rules.law.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two packs on one day, rule by rule, for everybody of whom the earlier one speaks. */
final class DayComparison {

    private final Pack oldPack;
    private final Pack newPack;
    private final LocalDate day;
    private final Speaking before;
    private final Speaking after;

    DayComparison(Pack oldPack, Pack newPack, LocalDate day) {
        this.oldPack = oldPack;
        this.newPack = newPack;
        this.day = day;
        this.before = new Speaking(oldPack, day);
        this.after = new Speaking(newPack, day);
    }

    List<Change> changes() {
        return changesOf(rule -> true);
    }

    /** @param some of the rules, by their ids */
    List<Change> changesOf(Predicate<String> some) {
        Set<String> rules = new LinkedHashSet<>(after.rules());
        rules.addAll(before.rules());
        return rules.stream()
                .filter(some)
                .flatMap(rule -> changes(rule).stream())
                .toList();
    }

    private List<Change> changes(String rule) {
        Map<Said, Set<Whom>> said = new LinkedHashMap<>();
        List<Whom> everybody = everybody();
        for (Whom whom : everybody) {
            Said each = said(rule, whom);
            if (!isTheSame(each)) {
                said.computeIfAbsent(each, first -> new LinkedHashSet<>()).add(whom);
            }
        }
        List<Change> changes = new ArrayList<>();
        said.forEach((each, whom) -> changes.add(change(rule, each, whom, everybody)));
        return changes;
    }

    /** The groups of before, and those new ones that none of them comes to be. */
    private List<Whom> everybody() {
        List<String> were = before.groups().stream().map(TargetGroup::code).toList();
        Set<String> reached =
                were.stream().flatMap(code -> after.standing(code).stream()).collect(Collectors.toSet());
        Stream<String> fresh = after.groups().stream()
                .map(TargetGroup::code)
                .filter(code -> !were.contains(code) && !reached.contains(code));
        return Stream.concat(were.stream(), fresh)
                .flatMap(code -> Stream.of(Employer.values()).map(employer -> new Whom(code, employer)))
                .toList();
    }

    private Said said(String rule, Whom whom) {
        Optional<LawRule> was = before.of(rule, whom.group(), whom.employer());
        List<String> codes = after.now(whom.group()).stream().sorted().toList();
        List<LawRule> is = codes.stream()
                .flatMap(code -> after.of(rule, code, whom.employer()).stream())
                .distinct()
                .toList();
        boolean same = was.isPresent()
                && !is.isEmpty()
                && codes.stream()
                        .allMatch(code -> after.of(rule, code, whom.employer())
                                .filter(each -> asksTheSame(was.get(), whom.group(), each, code))
                                .isPresent());
        return new Said(was, is, same, same ? Optional.empty() : opens(was, is, whom.group()));
    }

    /** Whom it is open to is answered for the group itself, for its code may be another; all else is compared as it is told. */
    private static boolean asksTheSame(LawRule was, String group, LawRule is, String code) {
        if (was.when() != is.when() || !was.function().equals(is.function())) {
            return false;
        }
        return asksWhom(was) ? answer(was, group) == answer(is, code) : saysTheSame(was.question(), is.question());
    }

    /** One that names no choices, where the other does, leaves those that the program ships with as they are. */
    private static boolean saysTheSame(Question was, Question is) {
        return was.choices().isEmpty() == is.choices().isEmpty()
                ? was.says().equals(is.says())
                : was.statement().equals(is.statement());
    }

    private static Verdict answer(LawRule rule, String group) {
        return rule.question()
                .answer(Situation.unknown().with(Fact.TARGET_GROUP, group))
                .verdict();
    }

    private boolean isTheSame(Said said) {
        if (said.before().isEmpty() || said.after().size() != 1) {
            return said.before().isEmpty() && said.after().isEmpty();
        }
        LawRule was = said.before().get();
        LawRule is = said.after().getFirst();
        return said.sameQuestion()
                && was.certainty() == is.certainty()
                && was.paragraph().equals(is.paragraph())
                && was.text().equals(is.text())
                && was.validity().contains(day) == is.validity().contains(day);
    }

    private Change change(String rule, Said said, Set<Whom> whom, List<Whom> everybody) {
        List<String> groups = whom.stream().map(Whom::group).distinct().toList();
        List<Employer> employers = whom.stream().map(Whom::employer).distinct().toList();
        boolean all =
                groups.size() == everybody.stream().map(Whom::group).distinct().count();
        return new Change(
                day,
                rule,
                instruments(said),
                all
                        ? List.of()
                        : groups.stream()
                                .flatMap(code ->
                                        oldPack
                                                .groups()
                                                .find(code)
                                                .or(() -> newPack.groups().find(code))
                                                .stream())
                                .map(TargetGroup::name)
                                .toList(),
                employers.size() == 1 ? Optional.of(employers.getFirst()) : Optional.empty(),
                said.before(),
                said.after(),
                said.sameQuestion(),
                said.opens());
    }

    /** Whether the instrument comes to be open to the group, where it is about whom it is open to. */
    private static Optional<Boolean> opens(Optional<LawRule> was, List<LawRule> is, String group) {
        return was.filter(rule -> asksWhom(rule) && is.stream().anyMatch(DayComparison::asksWhom))
                .map(rule -> answer(rule, group) == Verdict.NO);
    }

    private static boolean asksWhom(LawRule rule) {
        return rule.function().equals("OPEN_TO");
    }

    private List<Text> instruments(Said said) {
        LawRule rule = said.after().isEmpty()
                ? said.before().orElseThrow()
                : said.after().getFirst();
        return rule.instruments().stream()
                .sorted()
                .flatMap(id -> newPack.instrument(id).or(() -> oldPack.instrument(id)).stream())
                .map(each -> each.name())
                .toList();
    }
}
