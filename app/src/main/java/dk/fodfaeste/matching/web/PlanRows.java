package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.plan.Alternatives;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlan.Why;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rows of the plan. Those of a reader who decides stay where they are: what was decided stands where it was asked, and a pair that the
 * plan has changed since is changed in its place.
 */
@Component
class PlanRows {

    private final Alternatives alternatives;
    private final Catalogue catalogue;

    PlanRows(Alternatives alternatives, Catalogue catalogue) {
        this.alternatives = alternatives;
        this.catalogue = catalogue;
    }

    List<PlanRow> of(WeekPlan plan, PlanPlace place, PlanOutcome outcome, Board board) {
        return place.isFresh()
                ? mine(plan, place)
                        .skip(place.before((int) mine(plan, place).count()))
                        .limit(PlanPlace.STEP)
                        .<PlanRow>map(chosen -> suggested(plan, chosen, outcome))
                        .toList()
                : new Kept(plan, place.typed(), outcome, board).of(place.rows());
    }

    static Stream<Chosen> mine(WeekPlan plan, PlanPlace place) {
        return plan.chosen().stream()
                .filter(chosen -> place.consultant().isEmpty()
                        || chosen.person().consultantId().equals(place.consultant()));
    }

    private PlanRow.Suggested suggested(WeekPlan plan, Chosen chosen, PlanOutcome outcome) {
        UUID person = chosen.person().id();
        Why why = plan.why(chosen);
        List<NeedLine.Named> lines = NeedLine.of(chosen.possibility()).stream()
                .map(line -> line.named(catalogue))
                .toList();
        return new PlanRow.Suggested(
                chosen,
                why,
                lines,
                PossibilitiesPage.Shown.counts(lines),
                why.better().flatMap(better -> alternatives.of(person, better)),
                Optional.ofNullable(outcome.refused().get(person)));
    }

    /** The rows that a reader had, as they are now. */
    private final class Kept {

        private final WeekPlan plan;
        private final Map<UUID, Chosen> planned;
        private final Map<UUID, Proposal> decided;
        private final Form typed;
        private final PlanOutcome outcome;
        private final Board board;
        private final Set<UUID> persons = new HashSet<>();
        private final List<PlanRow> rows = new ArrayList<>();

        Kept(WeekPlan plan, Form typed, PlanOutcome outcome, Board board) {
            this.plan = plan;
            this.planned = plan.chosen().stream()
                    .collect(Collectors.toMap(chosen -> chosen.person().id(), Function.identity()));
            this.decided = board.decided().stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
            this.typed = typed;
            this.outcome = outcome;
            this.board = board;
        }

        List<PlanRow> of(List<UUID> ids) {
            ids.forEach(this::add);
            return rows;
        }

        private void add(UUID id) {
            Proposal proposal = decided.get(id);
            if (proposal != null) {
                addDecided(proposal);
            } else if (board.persons().containsKey(id)) {
                outcome.done().stream()
                        .filter(pair -> pair.person().equals(id))
                        .findFirst()
                        .flatMap(this::proposal)
                        .ifPresentOrElse(this::addDecided, () -> addPerson(id));
            }
        }

        /** Of somebody whose pair was turned down, the plan may have another. */
        private void addDecided(Proposal proposal) {
            if (proposal.state() != State.RELEASED) {
                rows.add(settled(proposal));
            }
            if (proposal.state() == State.RELEASED || planned.containsKey(proposal.personId())) {
                addPerson(proposal.personId());
            }
        }

        private void addPerson(UUID id) {
            if (persons.add(id)) {
                Chosen chosen = planned.get(id);
                rows.add(chosen == null ? new PlanRow.Gone(person(id), written(id)) : suggested(plan, chosen, outcome));
            }
        }

        private PlanRow.Settled settled(Proposal proposal) {
            String written = written(proposal.personId());
            boolean stands = planned.containsKey(proposal.personId())
                    || proposal.reason().filter(written::equals).isPresent();
            return new PlanRow.Settled(
                    proposal, person(proposal.personId()), workplace(proposal), stands ? "" : written);
        }

        private String written(UUID personId) {
            return typed.typed(PlanPlace.rejectionOf(personId)).strip();
        }

        private Optional<Proposal> proposal(ChosenPair pair) {
            return board.decided().stream()
                    .filter(each -> each.personId().equals(pair.person())
                            && each.openingId().equals(pair.openingId())
                            && each.state() != State.RELEASED)
                    .findFirst();
        }

        private Person person(UUID id) {
            return Objects.requireNonNull(board.persons().get(id));
        }

        private String workplace(Proposal proposal) {
            return board.openings().values().stream()
                    .filter(opening -> opening.workplace().id().equals(proposal.workplaceId()))
                    .map(opening -> opening.workplace().name())
                    .findFirst()
                    .orElse("");
        }
    }
}
