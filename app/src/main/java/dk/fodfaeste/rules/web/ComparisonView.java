package dk.fodfaeste.rules.web;

import dk.fodfaeste.rules.comparison.Change;
import dk.fodfaeste.rules.comparison.Comparison;
import dk.fodfaeste.rules.comparison.GroupChange;
import dk.fodfaeste.rules.law.LegalInstrument;
import java.util.List;

/**
 * What a pack changes.
 *
 * @param with the edition that would judge without it
 * @param changes rules that ask something else
 * @param ofWords rules of which only paragraph, words or certainty differ
 */
public record ComparisonView(
        String with,
        List<GroupChange> groups,
        List<LegalInstrument> freshInstruments,
        List<LegalInstrument> goneInstruments,
        List<Change> changes,
        List<Change> ofWords) {

    static ComparisonView of(Comparison comparison, String with) {
        List<Change> all = comparison.changes();
        return new ComparisonView(
                with,
                comparison.groups(),
                comparison.freshInstruments(),
                comparison.goneInstruments(),
                all.stream().filter(change -> !change.isOfWordsAlone()).toList(),
                all.stream().filter(Change::isOfWordsAlone).toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty()
                && freshInstruments.isEmpty()
                && goneInstruments.isEmpty()
                && changes.isEmpty()
                && ofWords.isEmpty();
    }
}
