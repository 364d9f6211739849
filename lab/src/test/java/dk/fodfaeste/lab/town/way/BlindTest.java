package dk.fodfaeste.lab.town.way;

import static dk.fodfaeste.lab.town.Towns.must;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Towns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlindTest {

    private final TownOpening easy = Towns.opening(1, 1, must(0, 1));
    private final TownOpening hard = Towns.opening(2, 1, must(0, 4));

    @Test
    void whoeverHasWaitedLongestChoosesFirst() {
        Desk desk = new DeskBuilder(easy)
                .waits(Wish.NO_THANKS, 1, Map.of())
                .waits(Wish.DREAM, 3, Map.of())
                .build();

        assertThat(new Blind().propose(desk))
                .containsExactly(new Proposal(desk.waiting().getFirst(), easy));
    }

    @Test
    void whatLooksTooHardIsLeftAlone() {
        Desk desk = new DeskBuilder(hard, easy).waits(Wish.FINE, 2, Map.of()).build();

        assertThat(new Blind().propose(desk)).extracting(Proposal::opening).containsExactly(easy);
    }

    @Test
    void whatIsWrittenDownIsNotLookedAt() {
        Desk desk = new DeskBuilder(easy).waits(Wish.FINE, 2, Map.of(0, 0)).build();

        assertThat(new Blind().propose(desk)).hasSize(1);
    }

    @Test
    void everyOpeningIsGivenOnce() {
        Desk desk = new DeskBuilder(easy, hard)
                .waits(Wish.FINE, 2, Map.of())
                .waits(Wish.FINE, 2, Map.of())
                .waits(Wish.FINE, 2, Map.of())
                .build();

        assertThat(new Blind().propose(desk)).extracting(Proposal::opening).containsExactly(easy, hard);
    }

    @Test
    void aConsultantWithoutTimeBeginsNothing() {
        assertThat(new Blind()
                        .propose(new DeskBuilder(easy)
                                .waits(Wish.FINE, 2, Map.of())
                                .courses(0)
                                .build()))
                .isEqualTo(List.of());
    }
}
