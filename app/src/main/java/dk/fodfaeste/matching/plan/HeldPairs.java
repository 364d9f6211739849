package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.GrowingPlan;
import dk.fodfaeste.engine.plan.GrowingPlan.Hearing;
import dk.fodfaeste.engine.plan.GrownPlan;
import dk.fodfaeste.engine.plan.PlanPlaces;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.PersonShortlist.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The pairs that a plan chooses from so far. They grow while it is sought, and so does what the workplaces take of them. */
final class HeldPairs {

    private final PlanNumbers numbers;
    private final Capacities capacities;
    private final int[] free;
    private final List<List<Look>> ofPerson;
    private final List<List<WorkOpening>> asked;
    private final boolean[] isAsked;
    private final PlanPlaces places;
    private final GrowingPlan growing;

    /**
     * @param mayBegin how many each consultant may still begin in the week
     * @param mayHear how often each company may still be asked
     */
    HeldPairs(PlanNumbers numbers, Capacities capacities, int[] mayBegin, int[] mayHear) {
        this.numbers = numbers;
        this.capacities = capacities;
        Map<UUID, Integer> freeOf = capacities.free();
        this.free = numbers.workplaces.stream()
                .mapToInt(id -> freeOf.getOrDefault(id, 0))
                .toArray();
        this.ofPerson = lists(numbers.people.size());
        this.asked = lists(numbers.workplaces.size());
        this.isAsked = new boolean[numbers.openings.size()];
        int[] one = new int[numbers.openings.size()];
        Arrays.fill(one, 1);
        this.places = new PlanPlaces(numbers.workplaceOf, numbers.companyOf, one, free.clone(), mayHear, mayBegin);
        this.growing = new GrowingPlan(places, numbers.consultantOf);
    }

    private static <T> List<List<T>> lists(int size) {
        return IntStream.range(0, size)
                .<List<T>>mapToObj(each -> new ArrayList<>())
                .toList();
    }

    int size() {
        return growing.pairs();
    }

    /** @param more none of which the person was offered before, and whose companies may be asked */
    void offer(int person, List<Look> more) {
        more.forEach(each -> ask(each.opening()));
        ofPerson.get(person).addAll(more);
        growing.offer(
                person,
                more.stream().mapToInt(Look::opening).toArray(),
                more.stream().mapToInt(Look::units).toArray());
    }

    /** The supported ratio leaves room for so many of what is asked for, with the longest hours first. */
    private void ask(int opening) {
        if (!isAsked[opening]) {
            isAsked[opening] = true;
            int workplace = numbers.workplaceOf[opening];
            WorkOpening work = numbers.openings.get(opening);
            asked.get(workplace).add(work);
            growing.resize(
                    workplace,
                    Math.min(free[workplace], capacities.placesWithinRatio(work.workplace(), asked.get(workplace))));
        }
    }

    /** Whether there is room at all, whoever else goes. */
    boolean hasRoom(int opening) {
        return places.workplaces()[numbers.workplaceOf[opening]] > 0;
    }

    GrownPlan solve(Hearing hearing) {
        growing.hear(hearing);
        return growing.solve();
    }

    /** The plan over what is held now: what comes later is not part of it. */
    FoundPlan found(GrownPlan plan, Hearing hearing) {
        List<List<Look>> heard = IntStream.range(0, ofPerson.size())
                .mapToObj(person -> ofPerson.get(person).stream()
                        .filter(each -> hearing.hears(numbers.company(each.opening()), numbers.consultantOf[person]))
                        .toList())
                .toList();
        PlanPlaces now = new PlanPlaces(
                places.workplaceOf(),
                places.companyOf(),
                places.openings(),
                places.workplaces().clone(),
                places.companies(),
                places.consultants());
        return new FoundPlan(numbers, now, heard, plan);
    }
}
