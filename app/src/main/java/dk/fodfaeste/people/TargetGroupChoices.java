package dk.fodfaeste.people;

import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.TargetGroups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The target groups of the rule pack of today, for the closed room alone. */
@Component
public class TargetGroupChoices {

    private final Rules rules;
    private final Clock clock;

    TargetGroupChoices(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Those of today, after what was written before, though it may be none any more. */
    List<TargetGroup> toChooseFrom(Optional<String> written) {
        List<TargetGroup> today = groups().on(LocalDate.now(clock));
        return written.flatMap(groups()::find)
                .filter(group -> !today.contains(group))
                .map(group -> Stream.concat(Stream.of(group), today.stream()).toList())
                .orElse(today);
    }

    /** Of all groups that the pack of today knows, also those that have become others: a sheet may say what was written years ago. */
    public List<String> codes() {
        return groups().all().stream().map(TargetGroup::code).toList();
    }

    Optional<TargetGroup> of(String code) {
        return groups().find(code);
    }

    /** What was written, and what it is today. */
    Told told(String code) {
        List<TargetGroup> today = groups().standing(code, LocalDate.now(clock)).codes().stream()
                .sorted()
                .filter(each -> !each.equals(code))
                .flatMap(each -> of(each).stream())
                .toList();
        return new Told(code, of(code), today);
    }

    private TargetGroups groups() {
        return rules.law().on(LocalDate.now(clock)).groups();
    }

    /** @param group empty where the pack of today knows no such code @param today what it has become; several where it must be assessed which */
    public record Told(String code, Optional<TargetGroup> group, List<TargetGroup> today) {}
}
