package dk.fodfaeste.lab.town;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Randomness by address: what happens to a person in a week depends on the seed, the person and the week, and on nothing that was drawn
 * before. So every way of working meets the same luck (common random numbers; Law, Simulation Modeling and Analysis, § 11.2), and the
 * order of threads changes nothing.
 */
public record Chance(long seed) {

    /** What a draw is for. */
    public enum Of {
        PERSON,
        COMPANY,
        OPENING,
        ARRIVALS,
        LEAVING,
        ATTENTION,
        SIGHT,
        COURSE,
        JOB,
        WITHDRAWAL,
        IMPRESSION,
        INVENTORY
    }

    /** A fresh generator for one address. */
    public RandomGenerator at(Of what, long first, long second) {
        long address = mix(mix(mix(seed) + what.ordinal() + 1) + first);
        return new SplittableRandom(mix(address + second));
    }

    /** @return 0 (included) to 1 (excluded) */
    public double draw(Of what, long first, long second) {
        return at(what, first, second).nextDouble();
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) over a golden step. */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
