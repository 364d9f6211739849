package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which variant of each rule speaks on a day, to whom. */
public final class Speaking {

    private final Pack pack;
    private final LocalDate day;
    private final Map<String, RuleText> texts;

    public Speaking(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
        this.texts = RuleText.of(pack.rules()).stream()
                .collect(Collectors.toMap(RuleText::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** In the order of the pack. */
    public Collection<String> rules() {
        return texts.keySet();
    }

    /** The groups of the day. */
    public List<TargetGroup> groups() {
        return pack.groups().on(day);
    }

    /** What somebody of the group is by this pack on the day; all groups of the day where it does not say. */
    public Set<String> now(String code) {
        Set<String> codes = standing(code);
        return codes.isEmpty() ? groups().stream().map(TargetGroup::code).collect(Collectors.toSet()) : codes;
    }

    /** The groups that it surely leads to; none where the pack does not say. */
    public Set<String> standing(String code) {
        return pack.groups().standing(code, day).codes();
    }

    public Optional<LawRule> of(String rule, String group, Employer employer) {
        return Optional.ofNullable(texts.get(rule)).flatMap(text -> text.on(day, new Context(group, employer)));
    }
}
