package dk.fodfaeste.lab.town.carving;

import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.measure.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A week of several towns, with jobs that are carved and without. @param towns in the order of their seeds, at least one */
public record CarvedWeeks(List<CarvedWeekResult> towns) {

    public CarvedWeeks {
        towns = List.copyOf(towns);
    }

    /** One town for each seed; the same numbers on any number of processors. */
    public static CarvedWeeks of(TownPolicy policy, List<Long> seeds) {
        return new CarvedWeeks(
                seeds.parallelStream().map(seed -> CarvedWeek.of(policy, seed)).toList());
    }

    /** How many times as much of people's weeks is filled, town by town. */
    public Estimate ratio() {
        return estimate(CarvedWeekResult::ratio);
    }

    public double leastRatio() {
        return towns.stream().mapToDouble(CarvedWeekResult::ratio).min().orElseThrow();
    }

    private Estimate estimate(ToDoubleFunction<CarvedWeekResult> of) {
        return Estimate.of(towns.stream().map(of::applyAsDouble).toList());
    }

    /** A table in Markdown. */
    public String table() {
        return """
                | measure | advertised openings | and carved jobs |
                | --- | ---: | ---: |
                | People with a job, of 100 | %s | %s |
                | Weeks filled, of 100 people's | %s | %s |

                Carved jobs fill %s times as much of people's weeks; in the town where they bring least, %.2f times.
                """.formatted(
                        words(town -> 100.0 * town.advertisedJobs() / town.people()),
                        words(town -> 100.0 * town.jobs() / town.people()),
                        words(town -> 100 * town.advertisedWeeks() / town.people()),
                        words(town -> 100 * town.weeks() / town.people()),
                        words(CarvedWeekResult::ratio),
                        leastRatio());
    }

    private String words(ToDoubleFunction<CarvedWeekResult> of) {
        Estimate estimate = estimate(of);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", estimate.mean(), estimate.low(), estimate.high());
    }
}
