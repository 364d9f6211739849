package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Wish;
import java.util.List;
import java.util.Map;

/**
 * Every assumption of the model, in one place. A number that names no source is an assumption, chosen to be plausible; the main ones
 * are varied in the sensitivity runs. None is a finding about people.
 */
public record TownPolicy(
        TownSize size,
        Abilities abilities,
        Arrivals arrivals,
        Shops shops,
        Demands demands,
        Hosts hosts,
        Courses courses) {

    public static TownPolicy standard(TownSize size) {
        return new TownPolicy(
                size,
                new Abilities(2.3, 1.0, 0.2, 0.3, 0.5, 1.0),
                new Arrivals(0.4, 6, 0.4, 0.5, 0.004),
                new Shops(40, 0.80, 0.60, 0.80, 0.01, 8),
                new Demands(2, 4, 2, 1, new double[] {0, 0.20, 0.45, 0.30, 0.05}, 0.25, 52),
                new Hosts(List.of(28, 56, 91), 2, 2, 12, 0.25, 1),
                Courses.standard());
    }

    public TownPolicy with(Shops other) {
        return new TownPolicy(size, abilities, arrivals, other, demands, hosts, courses);
    }

    public TownPolicy with(Hosts other) {
        return new TownPolicy(size, abilities, arrivals, shops, demands, other, courses);
    }

    public TownPolicy with(Courses other) {
        return new TownPolicy(size, abilities, arrivals, shops, demands, hosts, other);
    }

    /**
     * What people truly can, in levels of the scale 0 to 4.
     *
     * @param mean of all people and dimensions
     * @param spread standard deviation of one dimension over people
     * @param generalShare of the variance that a person has in common in all dimensions, 0 to 1
     * @param groupShare of the variance that a person has in common in a group of dimensions, 0 to 1
     * @param narrowShare of people who are strong in few groups and weaker in the rest, with the same mean
     * @param narrowLift levels by which their two strong groups lie higher; the other five lie lower by two fifths of it
     */
    public record Abilities(
            double mean,
            double spread,
            double generalShare,
            double groupShare,
            double narrowShare,
            double narrowLift) {}

    /**
     * Who comes, and what is known of them then.
     *
     * @param littleKnownShare of people of whom nothing is written at the start, and less than of others later
     * @param referralObservations that come with the others, from a social worker
     * @param wishLeaning correlation of a wish for a field with what the person truly can there, 0 to 1
     * @param impressionError standard deviation of the general impression that an office has, in levels
     * @param leavingPerWeek probability of moving away or leaving for other reasons, of somebody who waits
     */
    public record Arrivals(
            double littleKnownShare,
            int referralObservations,
            double wishLeaning,
            double impressionError,
            double leavingPerWeek) {}

    /**
     * The organisation's own enterprises, where people are until a course begins.
     *
     * @param observationsPerWeek that one supervisor writes down, over all people of the shop
     * @param seenRight probability of seeing the true level, else a neighbour: the kernel of the belief (matching, § 2)
     * @param littleKnownWritten how much of that is written down of people who are little known, as a share of the others'
     * @param canBeArranged share of what FindOut names that the shops can show
     * @param growthPerWeek levels, in each of two dimensions that the week's work shows
     * @param weeksInOneShop before a person tries the next
     */
    public record Shops(
            int observationsPerWeek,
            double seenRight,
            double littleKnownWritten,
            double canBeArranged,
            double growthPerWeek,
            int weeksInOneShop) {}

    /**
     * What openings ask.
     *
     * @param fewestMusts at least so many
     * @param mostMusts at most so many
     * @param mostShoulds 0 to so many
     * @param mostNices 0 to so many
     * @param levelShares how often each level is the least level asked; adds up to 1
     * @param adaptableShare of musts that the workplace can adapt
     * @param weeksOpen mean time that an opening exists
     */
    public record Demands(
            int fewestMusts,
            int mostMusts,
            int mostShoulds,
            int mostNices,
            double[] levelShares,
            double adaptableShare,
            int weeksOpen) {

        public Demands {
            levelShares = levelShares.clone();
        }
    }

    /**
     * The companies.
     *
     * @param daysBetweenAsks what companies say how often they may be asked; each says one of these
     * @param mostWorkplaces of one company, 1 to so many
     * @param mostPlaces for courses at one workplace at a time, 1 to so many
     * @param pauseWeeks until the talk that ends a pause after two early stops in a row
     * @param withdrawnAfterStop probability that the opening is withdrawn after an early stop («too many failures kill the motivation
     *     to take the next», Altinget)
     * @param coursesPerConsultant new ones in a week that a consultant has time to prepare and follow
     */
    public record Hosts(
            List<Integer> daysBetweenAsks,
            int mostWorkplaces,
            int mostPlaces,
            int pauseWeeks,
            double withdrawnAfterStop,
            int coursesPerConsultant) {}

    /**
     * How a course goes.
     *
     * @param weeks of a course: the usual longest (LAB § 61: 13 weeks)
     * @param stopPerWeek rate of an early stop when nothing is lacking
     * @param stopPerLevel what each level that a must lacks adds to the rate; half where the workplace adapts it
     * @param shouldWeight of a should, against a must
     * @param motivation what the person's wish multiplies {@code stopPerWeek} by
     * @param growthPerWeek levels, in every dimension that the opening asks
     * @param jobAtLeast probability that a completed course leads to a job when no should is met
     * @param jobForFit added to it when all are met
     */
    public record Courses(
            int weeks,
            double stopPerWeek,
            double stopPerLevel,
            double shouldWeight,
            Map<Wish, Double> motivation,
            double growthPerWeek,
            double jobAtLeast,
            double jobForFit) {

        static Courses standard() {
            Map<Wish, Double> motivation =
                    Map.of(Wish.NO_THANKS, 1.6, Wish.FINE, 1.0, Wish.WOULD_LIKE, 0.85, Wish.DREAM, 0.7);
            return new Courses(13, 0.008, 0.06, 0.3, motivation, 0.03, 0.10, 0.35);
        }
    }
}
