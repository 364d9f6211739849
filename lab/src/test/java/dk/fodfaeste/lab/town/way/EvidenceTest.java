package dk.fodfaeste.lab.town.way;

import static dk.fodfaeste.lab.town.Towns.must;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Towns;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final TownOpening kitchen = Towns.opening(1, 1, must(0, 2));
    private final TownOpening reception = Towns.opening(2, 1, must(1, 2));

    @Test
    void nothingIsProposedThatRestsOnWhatNobodyHasSeen() {
        Desk desk = new DeskBuilder(kitchen).waits(Wish.DREAM, 4, Map.of()).build();

        assertThat(new Evidence().propose(desk)).isEmpty();
        assertThat(new EvidenceAndFindOut().propose(desk)).isEmpty();
        assertThat(new Whole().propose(desk)).isEmpty();
    }

    @Test
    void thePlanLeavesTheOnlyOpeningOfOneToThatOne() {
        Desk desk = new DeskBuilder(kitchen, reception)
                .waits(Wish.FINE, 2, Map.of(0, 3, 1, 3))
                .waits(Wish.FINE, 2, Map.of(0, 3))
                .build();

        assertThat(new Evidence().propose(desk))
                .containsExactlyInAnyOrder(
                        new Proposal(desk.waiting().get(0), reception),
                        new Proposal(desk.waiting().get(1), kitchen));
    }

    @Test
    void theWholeBeginsWhatNobodyElseWaitsFor() {
        Desk desk = new DeskBuilder(kitchen).waits(Wish.FINE, 2, Map.of(0, 3)).build();

        assertThat(new Whole().propose(desk)).hasSize(1);
    }

    @Test
    void whereACourseStoppedNotLongAgoTheWholeProposesOnlyWhatIsShown() {
        TownOpening adaptable = Towns.opening(1, 1, new Need(Dimensions.id(0), 2, Strength.MUST, true));
        DeskBuilder shown = new DeskBuilder(adaptable).waits(Wish.FINE, 2, Map.of(0, 2));
        DeskBuilder notShown = new DeskBuilder(adaptable).waitsBetween(Wish.FINE, 2, 0);

        assertThat(new Whole().propose(shown.carefulAt(adaptable).build())).hasSize(1);
        assertThat(new Whole().propose(notShown.build())).hasSize(1);
        assertThat(new Whole().propose(notShown.carefulAt(adaptable).build())).isEmpty();
    }
}
