package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Wish;

/** How a course goes: what depends on the truth. The rest is chance. */
public final class CourseModel {

    private final TownPolicy.Courses policy;

    public CourseModel(TownPolicy.Courses policy) {
        this.policy = policy;
    }

    /**
     * Probability that a week ends in an early stop: {@code 1 − e^−rate}, with a rate (1/week) that grows with every level that the
     * needs ask beyond the person's true level.
     *
     * @return 0 to 1; never greater when a true level is higher
     */
    public double stopsInWeek(TrueLevels levels, TownOpening opening, Wish wish) {
        double rate = policy.stopPerWeek() * policy.motivation().getOrDefault(wish, 1.0);
        for (Need need : opening.opening().needs()) {
            rate += policy.stopPerLevel() * weight(need) * gap(levels, need);
        }
        return 1 - Math.exp(-rate);
    }

    private double weight(Need need) {
        return switch (need.strength()) {
            case MUST -> need.adaptable() ? 0.5 : 1;
            case SHOULD -> policy.shouldWeight();
            case NICE -> 0;
        };
    }

    /** Probability that all weeks pass, for somebody who would not grow. @return 0 to 1; never smaller when a true level is higher */
    public double completes(TrueLevels levels, TownOpening opening, Wish wish) {
        return Math.pow(1 - stopsInWeek(levels, opening, wish), policy.weeks());
    }

    /**
     * Probability that a completed course leads to a job: more for every should and nice that is met, a level short counting {@code
     * 1/e}.
     *
     * @return 0 to 1; never smaller when a true level is higher
     */
    public double leadsToJob(TrueLevels levels, TownOpening opening) {
        double met = opening.opening().needs().stream()
                .filter(need -> need.strength() != Strength.MUST)
                .mapToDouble(need -> Math.exp(-gap(levels, need)))
                .average()
                .orElse(1);
        return Math.min(1, (policy.jobAtLeast() + policy.jobForFit() * met) * opening.step());
    }

    private static double gap(TrueLevels levels, Need need) {
        return levels.gap(Dimensions.number(need.dimension()), need.leastBin());
    }

    /** After a week of the course: a little more of everything that it asks. */
    public TrueLevels afterWeek(TrueLevels levels, TownOpening opening) {
        TrueLevels after = levels;
        for (Need need : opening.opening().needs()) {
            after = after.grown(Dimensions.number(need.dimension()), policy.growthPerWeek());
        }
        return after;
    }
}
