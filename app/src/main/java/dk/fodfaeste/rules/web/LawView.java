package dk.fodfaeste.rules.web;

import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.LegalInstrument;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.Terms;
import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a pack says on a day, instrument by instrument. */
public record LawView(Pack pack, LocalDate day) {

    public List<LawRule> rulesOf(LegalInstrument instrument) {
        return new Terms(pack, day).rules(instrument.id());
    }

    public List<TargetGroup> groups() {
        return pack.groups().on(day);
    }

    /** For whom a rule is, as they are called. */
    public List<Text> called(Set<String> groups) {
        return pack.groups().all().stream()
                .filter(group -> groups.contains(group.code()))
                .map(TargetGroup::name)
                .toList();
    }

    public boolean isOutlived(LawRule rule) {
        return !rule.validity().contains(day);
    }
}
