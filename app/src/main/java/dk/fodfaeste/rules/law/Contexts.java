package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For whom a situation may be: one context where target group and employer are known, and each that may be the case where they are not. */
record Contexts(List<Context> all, boolean groupKnown, boolean employerKnown, Certainty certainty) {

    Contexts {
        all = List.copyOf(all);
    }

    static Contexts of(TargetGroups groups, Situation situation, LocalDate day) {
        Optional<String> code = situation.get(Fact.TARGET_GROUP);
        Optional<TargetGroups.Standing> standing = code.map(each -> groups.standing(each, day));
        Set<String> codes = standing.map(TargetGroups.Standing::codes).orElse(Set.of());
        boolean known = codes.size() == 1;
        List<String> possible = !codes.isEmpty()
                ? codes.stream().sorted().toList()
                : groups.on(day).stream().map(TargetGroup::code).toList();
        Optional<Employer> employer = situation.get(Fact.EMPLOYER);
        List<Context> all = new ArrayList<>();
        for (String group : possible.isEmpty() ? List.of("") : possible) {
            for (Employer each : employer.map(List::of).orElse(List.of(Employer.values()))) {
                all.add(new Context(group, each));
            }
        }
        return new Contexts(
                all,
                known,
                employer.isPresent(),
                standing.filter(each -> !each.codes().isEmpty())
                        .map(TargetGroups.Standing::certainty)
                        .orElse(Certainty.HIGH));
    }

    Contexts only(List<Context> some) {
        return some.isEmpty() ? this : new Contexts(some, groupKnown, employerKnown, certainty);
    }

    /** What is not known of whom, where the answers of the contexts differ by it. */
    List<Fact<?>> unknown(boolean byGroup, boolean byEmployer) {
        List<Fact<?>> facts = new ArrayList<>();
        if (byGroup && !groupKnown) {
            facts.add(Fact.TARGET_GROUP);
        }
        if (byEmployer && !employerKnown) {
            facts.add(Fact.EMPLOYER);
        }
        return facts;
    }
}
