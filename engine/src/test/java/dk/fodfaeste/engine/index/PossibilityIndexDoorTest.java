package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PossibilityIndexDoorTest {

    private static final UUID STRANGER = new UUID(7, 7);

    private final RandomTown town = new RandomTown(11, 65, 30);
    private final List<Candidate> candidates = town.candidates();
    private final List<Opening> openings = town.openings();
    private final PossibilityIndex index = PossibilityIndex.of(candidates, openings, FitPolicy.standard());

    @Test
    void aPersonOrAnOpeningThatComesTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PossibilityIndex.of(
                        List.of(candidates.getFirst(), candidates.getFirst()), openings, FitPolicy.standard()))
                .withMessageContaining("one person came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PossibilityIndex.of(
                        candidates, List.of(openings.getFirst(), openings.getFirst()), FitPolicy.standard()))
                .withMessageContaining("one opening came twice: opening-0");
    }

    @Test
    void aStrangerHasNoPlaceInTheIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.best(STRANGER, 1))
                .withMessageContaining("no person of this id");
        assertThatIllegalArgumentException().isThrownBy(() -> index.wish(STRANGER, "opening-1", Wish.DREAM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.peopleFor("elsewhere", Scope.OPEN))
                .withMessageContaining("no opening of this id");
        assertThatIllegalArgumentException().isThrownBy(() -> index.step("elsewhere", 1));
        assertThat(index.remove(STRANGER)).isFalse();
        assertThat(index.remove("elsewhere")).isFalse();
        assertThat(index.bestForEverybody(1).of(STRANGER)).isEmpty();
    }

    @Test
    void aListHasRoomForOneAtLeastAndAStepIsOneOfTenPercent() {
        UUID person = candidates.getFirst().id();

        assertThatIllegalArgumentException().isThrownBy(() -> index.best(person, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> index.bestForEverybody(0));
        assertThatIllegalArgumentException().isThrownBy(() -> index.step("opening-1", 0.89));
        assertThatIllegalArgumentException().isThrownBy(() -> index.step("opening-1", 1.11));
        assertThatIllegalArgumentException().isThrownBy(() -> index.step("opening-1", Double.NaN));
    }

    @Test
    void whatIsAskedWithoutAScopeCanBeProposed() {
        UUID person = candidates.getFirst().id();

        assertThat(index.best(person, 30)).isEqualTo(index.best(person, 30, Scope.PROPOSABLE));
        assertThat(index.bestForEverybody(30).of(person))
                .isEqualTo(index.bestForEverybody(30, Scope.PROPOSABLE).of(person));
        assertThat(index.best(person, 30)).allMatch(possibility -> possibility.blind() == 0);
    }

    @Test
    void aListMayBeAskedForThatIsLongerThanThereAreOpenings() {
        UUID person = candidates.getFirst().id();

        assertThat(index.best(person, Integer.MAX_VALUE, Scope.OPEN)).isEqualTo(index.best(person, 30, Scope.OPEN));
        assertThat(index.bestForEverybody(Integer.MAX_VALUE).of(person))
                .isEqualTo(index.bestForEverybody(30).of(person));
    }

    @Test
    void anEmptyIndexAnswersNothingAndFillsFromThere() {
        PossibilityIndex empty = PossibilityIndex.of(List.of(), List.of(), FitPolicy.standard());
        assertThat(empty.bestForEverybody(3).persons()).isEmpty();

        candidates.forEach(empty::replace);
        openings.forEach(empty::replace);

        Shortlists filled = empty.bestForEverybody(3, Scope.OPEN);
        Shortlists built = index.bestForEverybody(3, Scope.OPEN);
        assertThat(filled.persons()).isEqualTo(built.persons()).hasSize(65);
        assertThat(filled.persons()).allMatch(person -> filled.of(person).equals(built.of(person)));
    }

    @Test
    void theMemoryIsTwoBytesOfEveryNeedAndEightOfEveryLevelForEverySeatOrLittleMore() {
        int needs = (int) openings.stream()
                .flatMap(opening -> opening.needs().stream())
                .distinct()
                .count();

        assertThat(index.bytes()).isBetween(1L * needs * 64, 2L * 64 * needs * 12);
    }

    @Test
    void whoAsksWhileAnOpeningChangesSeesItBeforeOrAfter() {
        UUID person = candidates.getFirst().id();
        Opening before = openings.getFirst();
        Opening after = new Opening(
                before.id(), before.workplaceId(), before.tasks(), List.of(), before.place(), Set.of(), false);
        index.replace(before);
        List<Shortlisted> first = best(person);
        index.replace(after);
        List<Shortlisted> second = best(person);

        Stream<Runnable> work = IntStream.range(0, 400)
                .mapToObj(round -> round % 4 == 0
                        ? () -> index.replace(round % 8 == 0 ? before : after)
                        : () -> assertThat(best(person)).isIn(first, second));
        work.parallel().forEach(Runnable::run);
    }

    private List<Shortlisted> best(UUID person) {
        return index.best(person, 30, Scope.OPEN).stream()
                .map(PlainLoop::shortlisted)
                .toList();
    }
}
