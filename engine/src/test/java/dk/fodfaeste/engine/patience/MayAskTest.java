package dk.fodfaeste.engine.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.engine.patience.MayAsk.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MayAskTest {

    private static final UUID SARA = new UUID(1, 1);
    private static final UUID OMAR = new UUID(2, 2);
    /** A Wednesday; its Monday is the 23rd. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aCompanyThatSaidNothingIsAskedOnceAWeek() {
        assertThat(ask(AskWishes.none())).isEqualTo(new MayAsk.Yes(1));
        assertThat(ask(AskWishes.none(), by(SARA, 22))).isEqualTo(new MayAsk.Yes(1));
        assertThat(ask(AskWishes.none(), by(SARA, 23)))
                .isEqualTo(new MayAsk.No(List.of(new Reason.EnoughThisWeek(1, 1, LocalDate.of(2026, 11, 30)))));
    }

    @Test
    void aCompanyIsNeverAskedMoreOftenThanItSaid() {
        assertThat(ask(most(2), by(SARA, 1))).isEqualTo(new MayAsk.Yes(1));
        assertThat(ask(most(2), by(SARA, 1), by(SARA, 24)))
                .isEqualTo(new MayAsk.No(List.of(new Reason.EnoughThisMonth(2, 2, LocalDate.of(2026, 12, 1)))));
        assertThat(ask(most(0)))
                .isEqualTo(new MayAsk.No(List.of(new Reason.EnoughThisMonth(0, 0, LocalDate.of(2026, 12, 1)))));
        assertThat(ask(most(1), new Ask(SARA, LocalDate.of(2026, 10, 31)))).isEqualTo(new MayAsk.Yes(1));
    }

    @Test
    void aCompanyIsNeverAskedByTwoInTheSameWeek() {
        assertThat(ask(most(9), by(OMAR, 22))).isEqualTo(new MayAsk.Yes(8));
        assertThat(ask(most(9), by(OMAR, 29), by(OMAR, 23)))
                .isEqualTo(new MayAsk.No(List.of(
                        new Reason.ColleagueThisWeek(OMAR, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)))));
        assertThat(ask(most(9), by(SARA, 23))).isEqualTo(new MayAsk.Yes(8));
    }

    @Test
    void everyReasonIsTold() {
        Patience paused = new Patience.Paused(new Patience.Pause.OwnWish(TODAY));
        AskWishes wishes = new AskWishes(OptionalInt.of(0), Optional.of(OMAR));

        MayAsk answer = MayAsk.of(paused, wishes, List.of(by(OMAR, 24)), SARA, TODAY, PatiencePolicy.standard());

        assertThat(((MayAsk.No) answer).reasons())
                .containsExactly(
                        new Reason.Paused(new Patience.Pause.OwnWish(TODAY)),
                        new Reason.WantsToHearFrom(OMAR),
                        new Reason.EnoughThisMonth(1, 0, LocalDate.of(2026, 12, 1)),
                        new Reason.ColleagueThisWeek(OMAR, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 30)));
    }

    @Test
    void theOneWhomTheCompanyWantsToHearFromMayAsk() {
        assertThat(ask(new AskWishes(OptionalInt.empty(), Optional.of(SARA)))).isEqualTo(new MayAsk.Yes(1));
    }

    @Test
    void whoIsLetAskOnceMoreMayAskOnceInThatWeek() {
        AskWishes wishes = new AskWishes(OptionalInt.of(0), Optional.of(OMAR));
        OneMore saras = new OneMore(SARA, LocalDate.of(2026, 11, 23), 1);
        List<Ask> before = List.of(by(SARA, 23), by(OMAR, 24));
        assertThat(onceMore(wishes, before, saras)).isEqualTo(new MayAsk.Yes(1));
        assertThat(onceMore(wishes, List.of(by(SARA, 22), by(SARA, 23), by(SARA, 30)), saras))
                .as("other weeks do not count")
                .isEqualTo(new MayAsk.Yes(1));
        assertThat(onceMore(wishes, List.of(by(SARA, 23), by(SARA, 29)), saras))
                .as("used up")
                .isInstanceOf(MayAsk.No.class);
        for (OneMore other : List.of(
                new OneMore(OMAR, LocalDate.of(2026, 11, 23), 1),
                new OneMore(SARA, LocalDate.of(2026, 11, 30), 1),
                new OneMore(SARA, LocalDate.of(2026, 11, 23), 0))) {
            assertThat(onceMore(wishes, before, other)).as("%s", other).isInstanceOf(MayAsk.No.class);
        }
    }

    @Test
    void nobodyOpensAPauseThatTheCompanyWishedFor() {
        Patience paused = new Patience.Paused(new Patience.Pause.OwnWish(TODAY));
        OneMore saras = new OneMore(SARA, LocalDate.of(2026, 11, 23), 0);
        assertThat(MayAsk.of(
                        paused, AskWishes.none(), List.of(), List.of(saras), SARA, TODAY, PatiencePolicy.standard()))
                .isInstanceOf(MayAsk.No.class);
    }

    private static MayAsk onceMore(AskWishes wishes, List<Ask> asks, OneMore oneMore) {
        return MayAsk.of(new Patience.Open(), wishes, asks, List.of(oneMore), SARA, TODAY, PatiencePolicy.standard());
    }

    @Test
    void aWishBelowNeverIsRefused() {
        assertThatThrownBy(() -> most(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void whoeverKeepsToTheAnswerNeverAsksTooOften(
            @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll @IntRange(min = 0, max = 6) int most) {
        Random random = new Random(seed);
        List<Ask> asks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 11, 1); day.getMonthValue() == 11; day = day.plusDays(1)) {
            UUID by = random.nextBoolean() ? SARA : OMAR;
            MayAsk answer = MayAsk.of(new Patience.Open(), most(most), asks, by, day, PatiencePolicy.standard());
            if (answer instanceof MayAsk.Yes yes) {
                assertThat(yes.left()).isEqualTo(most - asks.size());
                asks.add(new Ask(by, day));
            }
        }
        assertThat(asks).hasSize(most);
    }

    private static MayAsk ask(AskWishes wishes, Ask... asks) {
        return MayAsk.of(new Patience.Open(), wishes, List.of(asks), SARA, TODAY, PatiencePolicy.standard());
    }

    private static AskWishes most(int perMonth) {
        return new AskWishes(OptionalInt.of(perMonth), Optional.empty());
    }

    private static Ask by(UUID who, int dayOfNovember) {
        return new Ask(who, LocalDate.of(2026, 11, dayOfNovember));
    }
}
