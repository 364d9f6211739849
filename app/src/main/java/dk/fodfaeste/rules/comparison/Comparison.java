package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.LegalInstrument;
import dk.fodfaeste.rules.law.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        Set<LocalDate> ofGroups = groupDays();
        TreeSet<LocalDate> days = days();
        days.addAll(ofGroups);
        for (LocalDate day : days) {
            DayComparison ofDay = new DayComparison(before.on(day), after.on(day), day);
            List<Change> news = ofGroups.contains(day) ? ofDay.changes() : ofDay.changesOf(speaksAnew(day)::contains);
            news.stream()
                    .filter(change -> told.stream().noneMatch(change::isTheSameAs))
                    .toList()
                    .forEach(told::add);
        }
        return told;
    }

    /** The rules of which a text begins on the day, or ended the day before: the others say what they said. */
    private Set<String> speaksAnew(LocalDate day) {
        return Stream.of(before.on(from), after.on(from))
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.validity().from().equals(day)
                        || rule.validity()
                                .to()
                                .filter(last -> last.plusDays(1).equals(day))
                                .isPresent())
                .map(LawRule::id)
                .collect(Collectors.toSet());
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

    /** From the first day on, and later where the list of groups changes again; each is told once. */
    public List<GroupChange> groups() {
        List<GroupChange> told = new ArrayList<>();
        for (LocalDate day : groupDays()) {
            new GroupComparison(before.on(day), after.on(day), day)
                    .changes().stream()
                            .filter(change -> told.stream()
                                    .noneMatch(each -> each.what() == change.what()
                                            && each.group().equals(change.group())
                                            && each.becomes().equals(change.becomes())))
                            .toList()
                            .forEach(told::add);
        }
        return told;
    }

    private TreeSet<LocalDate> groupDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        Stream.of(before.on(from), after.on(from))
                .flatMap(pack -> pack.groups().all().stream())
                .flatMap(group -> Stream.of(
                                Stream.of(group.validity().from()),
                                group.validity().to().map(last -> last.plusDays(1)).stream(),
                                group.becomes().stream().map(next -> next.from()))
                        .flatMap(each -> each))
                .filter(day -> day.isAfter(from))
                .forEach(days::add);
        return days;
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

    /**
     * What a rule says to one of them, before and after.
     *
     * @param sameQuestion whether the same is asked and answered the same
     * @param opens where it is about whom the instrument is open to, and that changes: whether it comes to be open
     */
    record Said(Optional<LawRule> before, List<LawRule> after, boolean sameQuestion, Optional<Boolean> opens) {}
}
