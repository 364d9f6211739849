package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What to find out about a person, and where: a task of the organisation's own enterprises that shows it. «Let her open the shop at seven
 * for two weeks. It decides 14 openings.» Matching, § 6.
 *
 * @param shows what the task shows that is worth knowing, most first, at least one and few enough to be looked at together
 * @param sightings of a supervisor, each of all that is shown
 * @param weeks that the sightings take
 * @param openingsDecided openings that wait for something that is shown, and perhaps for more
 * @param openingsOpened of these, the ones that wait for nothing else
 * @param expectedGain in the value of the best opening, when all of it is seen together; never below 0
 */
public record FindOutAt(
        DiscoveryTask task,
        List<FindOut> shows,
        int sightings,
        int weeks,
        int openingsDecided,
        int openingsOpened,
        double expectedGain) {

    private static final Comparator<FindOutAt> MOST_FIRST = Comparator.comparingDouble(FindOutAt::expectedGain)
            .thenComparingInt(FindOutAt::openingsOpened)
            .thenComparingInt(FindOutAt::openingsDecided)
            .reversed()
            .thenComparingInt(FindOutAt::sightings)
            .thenComparing(found -> found.task().enterprise())
            .thenComparing(found -> found.task().name());

    public FindOutAt {
        shows = List.copyOf(shows);
    }

    /**
     * Every task that shows something worth finding out, the one that gains most first.
     *
     * @param worth what the fit of an opening is multiplied by: {@code wish · step}
     * @param bins of each dimension's scale
     */
    public static List<FindOutAt> of(
            Candidate candidate,
            Collection<Opening> openings,
            ToDoubleFunction<Opening> worth,
            Collection<DiscoveryTask> tasks,
            Map<String, Integer> bins,
            LocalDate today,
            BeliefPolicy beliefs,
            FitPolicy fits,
            FindOutPolicy policy) {
        Prospects prospects = new Prospects(candidate, openings, worth, bins, beliefs, fits);
        List<FindOut> all = FindOut.of(prospects, today);
        List<FindOutAt> found = new ArrayList<>();
        for (DiscoveryTask task : tasks) {
            List<FindOut> shows = all.stream()
                    .filter(each -> task.dimensions().contains(each.dimension()))
                    .toList();
            if (!shows.isEmpty()) {
                found.add(together(task, few(shows, prospects, policy), prospects, today, policy));
            }
        }
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    /** Of many dimensions those that open most together with the others of the task; in the order of their own gain. */
    private static List<FindOut> few(List<FindOut> shows, Prospects prospects, FindOutPolicy policy) {
        long all = bits(shows, prospects);
        ToIntFunction<FindOut> opens = each -> prospects.openedBy(prospects.bit(each.dimension()), all);
        List<FindOut> kept = shows.stream()
                .sorted(Comparator.<FindOut>comparingDouble(FindOut::expectedGain)
                        .thenComparingInt(opens)
                        .reversed())
                .limit(policy.mostTogether())
                .toList();
        return shows.stream().filter(kept::contains).toList();
    }

    private static FindOutAt together(
            DiscoveryTask task, List<FindOut> shows, Prospects prospects, LocalDate today, FindOutPolicy policy) {
        long bits = bits(shows, prospects);
        List<Findings> findings = shows.stream()
                .map(each -> prospects.findings(each.dimension(), today))
                .toList();
        int sightings = shows.stream().mapToInt(FindOut::sightings).max().orElseThrow();
        return new FindOutAt(
                task,
                shows,
                sightings,
                policy.weeks(sightings),
                prospects.decidedBy(bits),
                prospects.openedBy(bits, bits),
                SampleInformation.gain(prospects, findings));
    }

    private static long bits(List<FindOut> shows, Prospects prospects) {
        long bits = 0;
        for (FindOut each : shows) {
            bits |= prospects.bit(each.dimension());
        }
        return bits;
    }
}
