package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A town over some years: who comes and what opens, in which week. It is the same whatever the organisation does.
 *
 * @param people in the order of arrival
 * @param openings in the order of arrival
 * @param withinReach of every person's number, the openings whose gates (hours, time, commute) are open to that person
 */
public record Town(
        TownPolicy policy,
        Chance chance,
        int weeks,
        List<Company> companies,
        List<Person> people,
        List<TownOpening> openings,
        Map<Integer, List<TownOpening>> withinReach) {

    public static final int WEEKS_A_YEAR = 52;

    /** @param years at least 1 */
    public static Town draw(TownPolicy policy, int years, long seed) {
        if (years < 1) {
            throw new IllegalArgumentException("a town is looked at for 1 year or more, not " + years);
        }
        TownSize size = policy.size();
        Chance chance = new Chance(seed);
        int weeks = years * WEEKS_A_YEAR;
        CompanyArrival companyArrival = new CompanyArrival(policy.hosts(), chance);
        List<Company> companies = IntStream.range(0, size.companies())
                .mapToObj(companyArrival::draw)
                .toList();
        PersonArrival personArrival = new PersonArrival(policy, chance);
        List<Person> people = new ArrayList<>();
        arrive(size.people(), size.arrivals(), weeks, chance.at(Chance.Of.ARRIVALS, 0, 0), (number, week) -> {
            people.add(personArrival.draw(number, week));
            return number + 1;
        });
        OpeningArrival openingArrival = new OpeningArrival(policy, companies, chance);
        List<TownOpening> openings = new ArrayList<>();
        arrive(size.openings(), size.openingArrivals(), weeks, chance.at(Chance.Of.ARRIVALS, 1, 0), (number, week) -> {
            openings.add(openingArrival.draw(number, week));
            return number + 1;
        });
        return new Town(
                policy, chance, weeks, companies, List.copyOf(people), List.copyOf(openings), reach(people, openings));
    }

    /** Openings whose gates are open to the person, of all weeks. */
    public List<TownOpening> withinReachOf(Person person) {
        return withinReach.getOrDefault(person.number(), List.of());
    }

    /** So many at the start, then a Poisson number every week. */
    private static void arrive(
            int atStart, double perWeek, int weeks, RandomGenerator random, IntBinaryOperator drawNext) {
        int number = 0;
        for (int each = 0; each < atStart; each++) {
            number = drawNext.applyAsInt(number, 0);
        }
        for (int week = 1; week < weeks; week++) {
            for (int each = poisson(perWeek, random); each > 0; each--) {
                number = drawNext.applyAsInt(number, week);
            }
        }
    }

    /** Knuth, The Art of Computer Programming, vol. 2, § 3.4.1. */
    private static int poisson(double mean, RandomGenerator random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static Map<Integer, List<TownOpening>> reach(List<Person> people, List<TownOpening> openings) {
        Map<Integer, List<TownOpening>> reach = new HashMap<>();
        for (Person person : people) {
            reach.put(
                    person.number(),
                    openings.stream()
                            .filter(opening -> opening.untilWeek() > person.week())
                            .filter(opening -> Fit.of(person.candidate(), opening.opening(), FitPolicy.standard())
                                    .closed()
                                    .isEmpty())
                            .toList());
        }
        return reach;
    }
}
