package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.plan.Alternative;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlan.Why;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A row of the plan as it stands on a reader's page. */
public sealed interface PlanRow {

    /** Of the person; of the proposal where the row is decided. */
    UUID id();

    /**
     * A pair to decide about.
     *
     * @param then what would happen if the person got the opening that fits better
     * @param refusal of what was just tried
     */
    record Suggested(
            Chosen chosen,
            Why why,
            List<NeedLine.Named> lines,
            Map<PossibilitiesPage.Shown, Long> counts,
            Optional<Alternative> then,
            Optional<RefusedException> refusal)
            implements PlanRow {

        @Override
        public UUID id() {
            return chosen.person().id();
        }

        public boolean movesOthers() {
            return then.filter(other -> !other.others().isEmpty()).isPresent();
        }

        public String pair() {
            return ChosenPair.of(id(), chosen.possibility().what());
        }
    }

    /**
     * What was decided on this page: it stays where it was, and can be taken back.
     *
     * @param written what the reader had written for it, and nobody took; empty for nothing
     */
    record Settled(Proposal proposal, Person person, String workplace, String written) implements PlanRow {

        @Override
        public UUID id() {
            return proposal.id();
        }
    }

    /**
     * Somebody for whom the plan has nothing any more.
     *
     * @param written what the reader had written for it; empty for nothing
     */
    record Gone(Person person, String written) implements PlanRow {

        @Override
        public UUID id() {
            return person.id();
        }
    }
}
