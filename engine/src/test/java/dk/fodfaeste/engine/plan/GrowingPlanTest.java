package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** However a plan came to its pairs, it is worth what it would be if they had all been there. */
class GrowingPlanTest {

    private static final int OPENINGS = 24;
    private static final int WORKPLACES = 10;
    private static final int COMPANIES = 6;
    private static final int CONSULTANTS = 4;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    @Property(tries = 60)
    void aPlanThatGrewIsWorthWhatOneFromNothingIs(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int persons = 1 + random.nextInt(30);
        PlanPlaces places = places(random);
        int[] consultantOf = IntStream.generate(() -> random.nextInt(CONSULTANTS))
                .limit(persons)
                .toArray();
        GrowingPlan growing = new GrowingPlan(copy(places), consultantOf, random.nextInt(3) == 0 ? 3 : EVERYTHING);
        List<int[]> offered = new ArrayList<>();
        List<List<Integer>> left = left(persons, random);
        int[] onlyBy = new int[COMPANIES];
        Arrays.fill(onlyBy, -1);
        for (int turn = 0; turn < 25; turn++) {
            change(random, places, growing, offered, left, onlyBy);
            GrowingPlan.Hearing hearing = hearing(onlyBy);
            growing.hear(hearing);
            GrownPlan grown = growing.solve();
            GrownPlan anew = fromNothing(places, consultantOf, offered, hearing);
            assertThat(grown.value()).isEqualTo(anew.value());
            assertThat(value(grown, places, consultantOf, offered, hearing)).isEqualTo(grown.value());
        }
    }

    @Test
    void aCompanyThatHearsFromOneOfUsAloneIsNotChosenForThePeopleOfAnother() {
        PlanPlaces places = new PlanPlaces(
                new int[] {0}, new int[] {0}, new int[] {1}, new int[] {1}, new int[] {1}, new int[] {1, 1});
        GrowingPlan growing = new GrowingPlan(places, new int[] {0, 1});
        growing.offer(0, new int[] {0}, new int[] {900_000});
        growing.offer(1, new int[] {0}, new int[] {500_000});
        assertThat(growing.solve().opening()).containsExactly(0, -1);
        growing.hear((company, consultant) -> consultant == 1);
        assertThat(growing.solve().opening()).containsExactly(-1, 0);
        growing.resize(0, 0);
        assertThat(growing.solve().opening()).containsExactly(-1, -1);
    }

    private static PlanPlaces places(Random random) {
        return new PlanPlaces(
                numbers(OPENINGS, WORKPLACES, random),
                numbers(WORKPLACES, COMPANIES, random),
                numbers(OPENINGS, 2, random),
                numbers(WORKPLACES, 3, random),
                numbers(COMPANIES, 4, random),
                numbers(CONSULTANTS, 5, random));
    }

    private static int[] numbers(int count, int below, Random random) {
        return IntStream.generate(() -> random.nextInt(below)).limit(count).toArray();
    }

    private static PlanPlaces copy(PlanPlaces places) {
        return new PlanPlaces(
                places.workplaceOf(),
                places.companyOf(),
                places.openings(),
                places.workplaces().clone(),
                places.companies(),
                places.consultants());
    }

    private static List<List<Integer>> left(int persons, Random random) {
        List<List<Integer>> left = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            List<Integer> openings =
                    new ArrayList<>(IntStream.range(0, OPENINGS).boxed().toList());
            Collections.shuffle(openings, random);
            left.add(openings);
        }
        return left;
    }

    /** Somebody is offered more, or many are; a workplace takes more or fewer; a company hears from another. */
    private static void change(
            Random random,
            PlanPlaces places,
            GrowingPlan growing,
            List<int[]> offered,
            List<List<Integer>> left,
            int[] onlyBy) {
        int some = random.nextInt(4) == 0 ? left.size() : 1;
        for (int turn = 0; turn < some; turn++) {
            offer(random.nextInt(left.size()), random, growing, offered, left);
        }
        if (random.nextBoolean()) {
            int workplace = random.nextInt(WORKPLACES);
            places.workplaces()[workplace] = random.nextInt(3);
            growing.resize(workplace, places.workplaces()[workplace]);
        }
        if (random.nextBoolean()) {
            onlyBy[random.nextInt(COMPANIES)] = random.nextInt(CONSULTANTS + 1) - 1;
        }
    }

    private static void offer(
            int person, Random random, GrowingPlan growing, List<int[]> offered, List<List<Integer>> left) {
        int many = Math.min(left.get(person).size(), random.nextInt(4));
        int[] openings = new int[many];
        int[] values = new int[many];
        for (int index = 0; index < many; index++) {
            openings[index] = left.get(person).removeLast();
            values[index] = 1 + random.nextInt(1_000_000);
            offered.add(new int[] {person, openings[index], values[index]});
        }
        growing.offer(person, openings, values);
    }

    private static GrowingPlan.Hearing hearing(int[] onlyBy) {
        int[] now = onlyBy.clone();
        return (company, consultant) -> now[company] < 0 || now[company] == consultant;
    }

    private static GrownPlan fromNothing(
            PlanPlaces places, int[] consultantOf, List<int[]> offered, GrowingPlan.Hearing hearing) {
        GrowingPlan anew = new GrowingPlan(copy(places), consultantOf);
        offered.forEach(each -> anew.offer(each[0], new int[] {each[1]}, new int[] {each[2]}));
        anew.hear(hearing);
        return anew.solve();
    }

    /** Counted from who was given what, where that may be. */
    private static long value(
            GrownPlan plan, PlanPlaces places, int[] consultantOf, List<int[]> offered, GrowingPlan.Hearing hearing) {
        return IntStream.range(0, consultantOf.length)
                .filter(person -> plan.opening()[person] >= 0)
                .mapToLong(person -> offered.stream()
                        .filter(each -> each[0] == person && each[1] == plan.opening()[person])
                        .filter(each -> hearing.hears(places.company(each[1]), consultantOf[person]))
                        .findFirst()
                        .orElseThrow()[2])
                .sum();
    }
}
