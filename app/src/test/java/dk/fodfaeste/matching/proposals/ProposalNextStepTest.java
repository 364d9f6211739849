package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.Caseloads;
import dk.fodfaeste.people.Caseloads.Line;
import dk.fodfaeste.placements.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is next with a person for whom a proposal waits for an answer. */
class ProposalNextStepTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Caseloads caseloads;

    @Test
    void aProposalThatWaitsForAnAnswerIsTheNextStepOfItsPersonAndOfNobodyElse() {
        SmallTown.moveIn(imports, house, "");
        assertThat(steps()).noneMatch(line -> line.next().textKey().equals("nextStep.proposal"));

        UUID person = as(house.actor(Role.CONSULTANT), () -> {
            var chosen = plans.plan().chosen().getFirst();
            var opening = chosen.possibility().what();
            UUID proposal =
                    proposals.propose(chosen.person().id(), opening.workplace().id(), opening.work());
            agreements.agree(proposal, 1, terms());
            return chosen.person().id();
        });

        assertThat(steps())
                .filteredOn(line -> line.next().textKey().equals("nextStep.proposal"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(person);
                    assertThat(line.next().address()).startsWith("/proposals/");
                    assertThat(line.next().due()).isPresent();
                });
    }

    private static Terms terms() {
        return new Terms(
                Optional.of(LocalDate.of(2026, 12, 7)),
                Optional.empty(),
                Optional.of(Instrument.WORK_PLACEMENT),
                OptionalInt.empty(),
                Optional.of("Prøve køkkenet"),
                Optional.of("Flere timer"),
                Optional.of(StepUp.WAGE_HOURS),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Line> steps() {
        return as(
                house.actor(Role.CONSULTANT),
                () -> caseloads
                        .of(house.account(Role.CONSULTANT).accountId(), 1)
                        .people()
                        .rows());
    }
}
