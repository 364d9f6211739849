package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dated list of target groups. */
public record TargetGroups(List<TargetGroup> all) {

    public TargetGroups {
        all = List.copyOf(all);
    }

    /** Those of the day. Where the list knows none, those that ran out are used on, as a rule is. */
    public List<TargetGroup> on(LocalDate day) {
        List<TargetGroup> valid =
                all.stream().filter(group -> group.validity().contains(day)).toList();
        return !valid.isEmpty()
                ? valid
                : all.stream()
                        .filter(group -> group.validity().isOverOn(day))
                        .filter(group -> group.becomes().stream().allMatch(next -> day.isBefore(next.from())))
                        .toList();
    }

    public Optional<TargetGroup> find(String code) {
        return all.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /**
     * The groups that somebody with the code is in on the day: the code itself while it is in force, and then what it became, step by step.
     * Several where the law does not say which; none where it became nothing.
     */
    public Standing standing(String code, LocalDate day) {
        Set<String> codes = new LinkedHashSet<>();
        Certainty certainty = follow(code, day, codes, new LinkedHashSet<>(), Certainty.HIGH);
        boolean knowsTheDay = all.stream().anyMatch(group -> group.validity().contains(day));
        return codes.isEmpty() && !knowsTheDay
                ? new Standing(outlived(code, day, new LinkedHashSet<>()), Certainty.LOW)
                : new Standing(codes, certainty);
    }

    /** The last groups that it came to be, of a list that has run out. */
    private Set<String> outlived(String code, LocalDate day, Set<String> seen) {
        Set<String> codes = new LinkedHashSet<>();
        Optional<TargetGroup> group = find(code).filter(each -> seen.add(code));
        List<TargetGroup.Becomes> next = group.stream()
                .flatMap(each -> each.becomes().stream())
                .filter(each -> !day.isBefore(each.from()))
                .toList();
        if (group.isPresent() && next.isEmpty()) {
            codes.add(code);
        }
        next.forEach(each -> codes.addAll(outlived(each.code(), day, seen)));
        return codes;
    }

    private Certainty follow(String code, LocalDate day, Set<String> found, Set<String> seen, Certainty until) {
        Optional<TargetGroup> group = find(code);
        if (group.isEmpty() || !seen.add(code)) {
            return until;
        }
        if (group.get().validity().contains(day)) {
            found.add(code);
            return until.weaker(group.get().certainty());
        }
        Certainty certainty = until;
        for (TargetGroup.Becomes next : group.get().becomes()) {
            if (!day.isBefore(next.from())) {
                certainty = certainty.weaker(follow(next.code(), day, found, seen, until.weaker(next.certainty())));
            }
        }
        return certainty;
    }

    /** @param codes in force on the day @param certainty the weakest on the way to them */
    public record Standing(Set<String> codes, Certainty certainty) {

        public Standing {
            codes = Set.copyOf(codes);
        }
    }
}
