package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule pack as its file has it.
 *
 * @param name which edition it is, «2026.2»: every check keeps it
 * @param inForceFrom the first day that it judges
 * @param source where it was read
 */
public record Pack(
        String name,
        LocalDate published,
        LocalDate inForceFrom,
        Text about,
        String source,
        TargetGroups groups,
        List<LegalInstrument> instruments,
        List<LawRule> rules) {

    public Pack {
        instruments = List.copyOf(instruments);
        rules = List.copyOf(rules);
    }

    public Optional<LegalInstrument> instrument(String id) {
        return instruments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<LawRule> rulesOf(String instrument) {
        return rules.stream().filter(rule -> rule.isOf(instrument)).toList();
    }
}
