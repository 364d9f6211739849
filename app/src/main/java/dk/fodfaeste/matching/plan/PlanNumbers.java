package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.GrowingPlan.Hearing;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who and what a plan is about, by number, since the engine reckons with arrays. Openings are numbered by P-number and name, which are the same on
 * every machine as ids are not.
 */
final class PlanNumbers {

    private static final int ANYBODY = -1;

    private static final Comparator<WorkOpening> IN_ORDER = Comparator.comparing(
                    (WorkOpening each) -> each.workplace().pNumber())
            .thenComparing(WorkOpening::work)
            .thenComparing(each -> each.id());

    final List<Person> people;
    final List<UUID> consultants;
    final List<WorkOpening> openings;
    final List<UUID> workplaces;
    final List<UUID> companies;
    final int[] consultantOf;
    final int[] workplaceOf;
    final int[] companyOf;
    private final Map<String, Integer> openingNumbers;
    private final Map<UUID, Integer> consultantNumbers;
    private final Map<UUID, Integer> companyNumbers;

    /** @param people each with a consultant */
    PlanNumbers(List<Person> people, Collection<WorkOpening> openings) {
        this.people = people;
        this.openings = openings.stream().sorted(IN_ORDER).toList();
        this.consultants = distinct(people, PlanNumbers::consultant);
        this.workplaces = distinct(this.openings, opening -> opening.workplace().id());
        this.companies = distinct(this.openings, opening -> opening.company().id());
        this.openingNumbers =
                numbers(this.openings.stream().map(WorkOpening::id).toList());
        this.consultantNumbers = numbers(consultants);
        this.companyNumbers = numbers(companies);
        Map<UUID, Integer> workplaceNumbers = numbers(workplaces);
        this.consultantOf = people.stream()
                .mapToInt(each -> of(consultantNumbers, consultant(each)))
                .toArray();
        this.workplaceOf = this.openings.stream()
                .mapToInt(each -> of(workplaceNumbers, each.workplace().id()))
                .toArray();
        this.companyOf = new int[workplaces.size()];
        IntStream.range(0, workplaceOf.length)
                .forEach(opening -> companyOf[workplaceOf[opening]] =
                        of(companyNumbers, this.openings.get(opening).company().id()));
    }

    private static UUID consultant(Person person) {
        return person.consultantId().orElseThrow();
    }

    private static <T> List<UUID> distinct(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).distinct().toList();
    }

    private static <K> Map<K, Integer> numbers(List<K> all) {
        Map<K, Integer> numbers = new HashMap<>();
        all.forEach(each -> numbers.put(each, numbers.size()));
        return numbers;
    }

    private static <K> int of(Map<K, Integer> numbers, K id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    int opening(String id) {
        return of(openingNumbers, id);
    }

    int company(UUID id) {
        return of(companyNumbers, id);
    }

    int company(int opening) {
        return companyOf[workplaceOf[opening]];
    }

    /** The voices, by number. */
    Hearing hearing(Voices voices) {
        int[] only = new int[companies.size()];
        Arrays.fill(only, ANYBODY);
        voices.only()
                .forEach(
                        (company, consultant) -> only[of(companyNumbers, company)] = of(consultantNumbers, consultant));
        Map<Integer, Set<Integer>> others = new HashMap<>();
        voices.others()
                .forEach((company, some) -> others.put(
                        of(companyNumbers, company),
                        some.stream().map(each -> of(consultantNumbers, each)).collect(Collectors.toSet())));
        return (company, consultant) -> (only[company] == ANYBODY || only[company] == consultant)
                && (others.isEmpty() || !others.getOrDefault(company, Set.of()).contains(consultant));
    }
}
