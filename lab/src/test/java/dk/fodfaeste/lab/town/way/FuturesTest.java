package dk.fodfaeste.lab.town.way;

import static dk.fodfaeste.lab.town.Towns.must;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.lab.town.Towns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FuturesTest {

    private final Desk desk = new DeskBuilder(Towns.opening(1, 1, must(0, 2)))
            .waits(Wish.FINE, 2, Map.of(0, 3))
            .waits(Wish.FINE, 2, Map.of(0, 3))
            .waits(Wish.FINE, 2, Map.of())
            .build();
    private final List<Possibility> possibilities = Possibilities.of(desk);
    private final Futures futures = new Futures();

    @Test
    void onlyThoseForWhomSomethingIsPossibleMayComeAgain() {
        futures.remember(0, possibilities);

        assertThat(futures.draw(0, 4)).hasSize(8).isSubsetOf(desk.waiting().subList(0, 2));
    }

    @Test
    void whoWaitsFromWeekToWeekIsCountedOnce() {
        futures.remember(0, possibilities);
        futures.remember(1, possibilities);

        assertThat(futures.draw(1, 4)).hasSize(4);
    }

    @Test
    void whoCameMoreThanHalfAYearAgoIsForgotten() {
        futures.remember(0, possibilities);
        futures.remember(26, List.of());

        assertThat(futures.draw(26, 4)).isEmpty();
    }
}
