package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.LegalInstrument;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a pack changes from its first day on, compared with the law without it. */
public final class Comparison {

    private final Law before;
    private final Law after;
    private final LocalDate from;

    /** @param from the first day of the pack */
    public Comparison(Law before, Law after, LocalDate from) {
        this.before = before;
        this.after = after;
        this.from = from;
    }

    /** In the order of days and of the packs; a change that goes on is told once. */
    public List<Change> changes() {
        List<Change> told = new ArrayList<>();
        for (LocalDate day : days()) {
            List<Change> news = new DayComparison(before.on(day), after.on(day), day).changes();
            news.stream()
                    .filter(change -> told.stream().noneMatch(change::isTheSameAs))
                    .toList()
                    .forEach(told::add);
        }
        return told;
    }

    /** The days from which on one of the two may say something else. */
    private TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        Stream.of(before.on(from), after.on(from))
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.validity().from()), rule.validity().to().map(last -> last.plusDays(1)).stream()))
                .filter(day -> day.isAfter(from))
                .forEach(days::add);
        return days;
    }

    public List<GroupChange> groups() {
        List<TargetGroup> were = before.on(from).groups().on(from);
        List<TargetGroup> are = after.on(from).groups().on(from);
        Stream<GroupChange> ended = were.stream()
                .filter(group -> are.stream().noneMatch(each -> each.code().equals(group.code())))
                .map(group -> new GroupChange(group.name(), false, becomes(group.code())));
        Stream<GroupChange> fresh = are.stream()
                .filter(group -> were.stream().noneMatch(each -> each.code().equals(group.code())))
                .map(group -> new GroupChange(group.name(), true, List.of()));
        return Stream.concat(fresh, ended).toList();
    }

    private List<Text> becomes(String code) {
        Pack pack = after.on(from);
        return pack.groups().standing(code, from).codes().stream()
                .sorted()
                .flatMap(each -> pack.groups().find(each).stream())
                .map(TargetGroup::name)
                .toList();
    }

    /** Instruments that come with the pack, and those that go. */
    public List<LegalInstrument> freshInstruments() {
        return without(after, before);
    }

    public List<LegalInstrument> goneInstruments() {
        return without(before, after);
    }

    private List<LegalInstrument> without(Law some, Law others) {
        Pack pack = others.on(from);
        return some.on(from).instruments().stream()
                .filter(each -> pack.instrument(each.id()).isEmpty())
                .toList();
    }

    /** For whom a rule may differ. */
    record Whom(String group, Employer employer) {}

    /** What a rule says to one of them, before and after. @param sameQuestion whether the same is asked and answered the same */
    record Said(Optional<LawRule> before, List<LawRule> after, boolean sameQuestion) {}
}
