package dk.fodfaeste.demo;

import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.Added;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.SplitUp;
import dk.fodfaeste.catalogue.editing.SplitUp.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** A draft of the catalogue that waits for the manager: nothing of it is in force. */
@Component
class DemoCatalogue {

    private final Drafts drafts;

    DemoCatalogue(Drafts drafts) {
        this.drafts = drafts;
    }

    /** As the administrator, in a transaction. */
    void begin() {
        if (drafts.ours().entries().isEmpty()) {
            drafts.add(splitUp());
            drafts.add(added());
        }
    }

    private static SplitUp splitUp() {
        Part inTheMorning = new Part(
                "PUNCTUAL_MORNING",
                InLanguages.of("Møder til tiden om morgenen", "Arrives on time in the morning"),
                InLanguages.of("Er på plads, når dagen begynder", "Is in place when the day begins"),
                true,
                true);
        Part afterTheBreak = new Part(
                "PUNCTUAL_BREAK",
                InLanguages.of("Kommer tilbage fra pausen", "Comes back from the break"),
                InLanguages.of("Er i gang, når pausen er slut", "Is at work when the break is over"),
                false,
                false);
        return new SplitUp("PUNCTUAL", List.of(inTheMorning, afterTheBreak));
    }

    private static Added added() {
        return new Added(
                "KNIVES",
                DimensionGroup.CRAFT,
                InLanguages.of("Bruger knive", "Uses knives"),
                InLanguages.of("Snitter, og lægger kniven fra sig", "Chops, and puts the knife down"),
                Shipped.scales().getFirst());
    }
}
