package dk.fodfaeste.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Editions;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.catalogue.Scale;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.SplitUp.Part;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What was seen and asked under one edition, as it counts under a later one. */
class ChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final InLanguages WORDS = InLanguages.of("Noget", "Something");
    private static final List<Integer> SAME = List.of(0, 1, 2, 3, 4);

    @Test
    void otherWordsChangeNothingThatIsKnown() {
        Editions editions = after(new Reworded("PUNCTUAL", WORDS, WORDS), new Restepped("PUNCTUAL", steps(5), SAME));

        assertThat(editions.inForce().counted("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 3));
        assertThat(editions.inForce().asked("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 3));
        assertThat(editions.at(0).dimension("PUNCTUAL").danish()).isEqualTo("Kommer til tiden");
        assertThat(editions.at(1).dimension("PUNCTUAL").danish()).isEqualTo("Noget");
        assertThat(editions.at(1).dimension("PUNCTUAL").scale().bin(3).danish()).isEqualTo("Selv");
        assertThat(editions.at(2).dimension("PUNCTUAL").scale().bin(3).danish()).isEqualTo("trin 3");
    }

    @Test
    void anOldStepCountsForTheNewOneThatWasSaidOrForNone() {
        Editions editions = after(new Restepped("PUNCTUAL", steps(3), List.of(0, Counting.NOT, 1, 2, 2)));
        Edition now = editions.inForce();

        assertThat(now.counted("PUNCTUAL", 4, 0)).containsExactly(new Level("PUNCTUAL", 2));
        assertThat(now.counted("PUNCTUAL", 1, 0)).isEmpty();
        assertThat(now.counted("PUNCTUAL", 1, 1)).containsExactly(new Level("PUNCTUAL", 1));
        // whoever asked for one who needs somebody beside asks for the next step that is there
        assertThat(now.asked("PUNCTUAL", 1, 0)).containsExactly(new Level("PUNCTUAL", 1));
        assertThat(now.asked("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 2));
    }

    @Test
    void whatIsTakenOutCountsNoMoreAndCountsAgainWhenItIsBroughtBack() {
        Editions out = after(new TakenOut("PUNCTUAL"));
        assertThat(out.inForce().counted("PUNCTUAL", 3, 0)).isEmpty();
        assertThat(out.inForce().asked("PUNCTUAL", 3, 0)).isEmpty();
        assertThat(out.inForce().dimension("PUNCTUAL").retiredOn()).contains(TODAY);

        Editions back = after(new TakenOut("PUNCTUAL"), new BroughtBack("PUNCTUAL"));
        assertThat(back.inForce().counted("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 3));
    }

    @Test
    void ofAPartThatIsNewNothingIsKnownUnlessItWasSaid() {
        Editions editions = after(new SplitUp(
                "PUNCTUAL",
                List.of(new Part("ARRIVES", WORDS, WORDS, true, true), new Part("CALLS", WORDS, WORDS, false, false))));
        Edition now = editions.inForce();

        assertThat(now.counted("PUNCTUAL", 3, 0)).containsExactly(new Level("ARRIVES", 3));
        assertThat(now.asked("PUNCTUAL", 2, 0)).containsExactly(new Level("ARRIVES", 2));
        assertThat(now.counted("CALLS", 3, 1)).containsExactly(new Level("CALLS", 3));
        assertThat(now.inUse("PUNCTUAL")).isEmpty();
    }

    @Test
    void whatWasSeenOfEitherCountsForTheOneTheyBecame() {
        Edition now = after(merge()).inForce();

        assertThat(now.counted("PUNCTUAL", 3, 0)).containsExactly(new Level("BOTH", 3));
        assertThat(now.counted("ATTENDANCE", 1, 0)).containsExactly(new Level("BOTH", 1));
        assertThat(now.asked("ATTENDANCE", 2, 0)).containsExactly(new Level("BOTH", 2));
    }

    @Test
    void whatIsToldInOtherStepsOrReckonedWithAsHoursIsNeitherMergedNorTakenOut() {
        Edition shipped = Shipped.edition();
        assertThatThrownBy(() -> new Merged("PUNCTUAL", "LIFTING", "BOTH", WORDS, WORDS).on(shipped, 1, TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("catalogue.wrong.otherShape");
        assertThatThrownBy(() -> new TakenOut("HOURS_WEEK").on(shipped, 1, TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("catalogue.wrong.reckonedWith");
    }

    @Test
    void whatWasSeenInStepsThatWereTakenBackDoesNotCountForOthers() {
        Editions editions = after(new Restepped("PUNCTUAL", steps(2), List.of(0, 0, 0, 1, 1)));
        Edition again = Restoring.before(editions, TODAY);

        assertThat(again.number()).isEqualTo(2);
        assertThat(again.counted("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 3));
        assertThat(again.counted("PUNCTUAL", 1, 1)).isEmpty();
        assertThat(again.counted("PUNCTUAL", 4, 2)).containsExactly(new Level("PUNCTUAL", 4));

        List<Edition> all = new ArrayList<>(editions.all());
        all.add(again);
        Edition forth = Restoring.before(new Editions(all), TODAY);
        assertThat(forth.counted("PUNCTUAL", 1, 1)).containsExactly(new Level("PUNCTUAL", 1));
        assertThat(forth.counted("PUNCTUAL", 3, 0)).containsExactly(new Level("PUNCTUAL", 1));
    }

    @Test
    void whatCameWithAnEditionThatIsTakenBackStaysInTheCatalogueTakenOut() {
        Edition again = Restoring.before(after(merge()), TODAY);

        assertThat(again.dimension("BOTH").inUse()).isFalse();
        assertThat(again.inUse("PUNCTUAL")).isPresent();
        assertThat(again.counted("ATTENDANCE", 2, 0)).containsExactly(new Level("ATTENDANCE", 2));
    }

    /** Whatever is done, and whatever is taken back: what counts stands on a step of a dimension in use, and all is seen as it was seen. */
    @Property(tries = 200)
    void whatCountsStandsOnAStepThatIsThere(@ForAll long seed) {
        List<Edition> all = editions(new Random(seed), 8);
        Edition now = all.getLast();
        for (Edition then : all) {
            for (Dimension dimension : then.dimensions()) {
                for (int level = 0; level <= dimension.scale().highest(); level++) {
                    assertThat(now.counted(dimension.id(), level, then.number()))
                            .allSatisfy(each -> stands(now, each));
                    assertThat(now.asked(dimension.id(), level, then.number())).allSatisfy(each -> stands(now, each));
                }
            }
        }
    }

    private static void stands(Edition edition, Level level) {
        assertThat(edition.inUse(level.dimension())).isPresent();
        assertThat(level.level())
                .isBetween(0, edition.dimension(level.dimension()).scale().highest());
    }

    /** A change that is taken back leaves what was known before as it was. */
    @Property(tries = 200)
    void takingBackLeavesEverythingAsItWas(@ForAll long seed) {
        List<Edition> all = editions(new Random(seed), 5);
        Edition before = all.get(all.size() - 2);
        Edition again = Restoring.before(new Editions(all), TODAY);
        for (Edition then : all.subList(0, all.size() - 1)) {
            for (Dimension dimension : then.dimensions()) {
                for (int level = 0; level <= dimension.scale().highest(); level++) {
                    assertThat(again.counted(dimension.id(), level, then.number()))
                            .isEqualTo(before.counted(dimension.id(), level, then.number()));
                    assertThat(again.asked(dimension.id(), level, then.number()))
                            .isEqualTo(before.asked(dimension.id(), level, then.number()));
                }
            }
        }
    }

    /** Who is at a step that counts meets a need for it after any change of steps, as before. */
    @Property(tries = 200)
    void whoMetANeedMeetsItAfterwards(@ForAll long seed) {
        Random random = new Random(seed);
        Edition now = after(restepped("PUNCTUAL", 5, random)).inForce();
        for (int seen = 0; seen < 5; seen++) {
            for (int least = 1; least <= seen; least++) {
                List<Level> counted = now.counted("PUNCTUAL", seen, 0);
                List<Level> asked = now.asked("PUNCTUAL", least, 0);
                if (!counted.isEmpty() && !asked.isEmpty()) {
                    assertThat(counted.getFirst().level())
                            .isGreaterThanOrEqualTo(asked.getFirst().level());
                }
            }
        }
    }

    private static List<Edition> editions(Random random, int changes) {
        List<Edition> all = new ArrayList<>(List.of(Shipped.edition()));
        while (all.size() <= changes) {
            Edition last = all.getLast();
            if (all.size() > 1 && random.nextInt(5) == 0) {
                all.add(Restoring.before(new Editions(all), TODAY));
                continue;
            }
            all.add(drafted(random, last, all.size()));
        }
        return all;
    }

    /** Up to three changes that come with one edition. */
    private static Edition drafted(Random random, Edition last, int next) {
        Edition then = last.with(next, List.of());
        for (int change = random.nextInt(3); change >= 0; change--) {
            try {
                then = then.with(
                        next, any(random, then, "NEW_" + next + "_" + change).on(then, next, TODAY));
            } catch (RefusedException notAllowed) {
                continue;
            }
        }
        return then;
    }

    private static Change any(Random random, Edition edition, String fresh) {
        List<Dimension> few = edition.all().stream()
                .filter(each -> each.group() == DimensionGroup.TIME)
                .toList();
        Dimension one = few.get(random.nextInt(few.size()));
        Dimension other = few.get(random.nextInt(few.size()));
        return switch (random.nextInt(6)) {
            case 0 -> new TakenOut(one.id());
            case 1 -> new BroughtBack(one.id());
            case 2 ->
                new SplitUp(
                        one.id(),
                        List.of(
                                new Part(fresh + "_A", WORDS, WORDS, random.nextBoolean(), random.nextBoolean()),
                                new Part(fresh + "_B", WORDS, WORDS, random.nextBoolean(), random.nextBoolean())));
            case 3 -> new Merged(one.id(), other.id(), fresh, WORDS, WORDS);
            case 4 -> new Added(fresh, DimensionGroup.TIME, WORDS, WORDS, Scale.of(fresh, steps(4)));
            default -> restepped(one.id(), one.scale().bins().size(), random);
        };
    }

    private static Restepped restepped(String id, int before, Random random) {
        int steps = 2 + random.nextInt(7);
        List<Integer> onwards = IntStream.range(0, before)
                .map(step -> random.nextInt(steps))
                .sorted()
                .mapToObj(step -> random.nextInt(4) == 0 ? Counting.NOT : step)
                .toList();
        return new Restepped(id, steps(steps), onwards);
    }

    private static Merged merge() {
        return new Merged("PUNCTUAL", "ATTENDANCE", "BOTH", WORDS, WORDS);
    }

    private static Editions after(Change... changes) {
        List<Edition> all = new ArrayList<>(List.of(Shipped.edition()));
        for (Change change : changes) {
            Edition last = all.getLast();
            all.add(last.with(all.size(), change.on(last, all.size(), TODAY)));
        }
        return new Editions(all);
    }

    private static List<InLanguages> steps(int many) {
        return IntStream.range(0, many)
                .mapToObj(step -> InLanguages.of("trin " + step, "step " + step))
                .toList();
    }
}
