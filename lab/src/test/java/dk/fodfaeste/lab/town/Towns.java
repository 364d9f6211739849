package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small towns, and openings that ask what a test needs. */
public final class Towns {

    /** Fifteen people and ten companies: a year is a few milliseconds. */
    public static final TownPolicy HAMLET = TownPolicy.standard(new TownSize(15, 0.4, 10, 10, 0.3, 1, 2));

    private Towns() {}

    public static Town hamlet(long seed) {
        return Town.draw(HAMLET, 1, seed);
    }

    public static TownOpening opening(Need... needs) {
        return opening(0, 1, needs);
    }

    public static TownOpening opening(int number, double step, Need... needs) {
        Company company = new CompanyArrival(HAMLET.hosts(), new Chance(number)).draw(number);
        Workplace workplace = company.workplaces().getFirst();
        Opening opening = new Opening(
                "opening-" + number, workplace.id(), List.of(), List.of(needs), Optional.empty(), Set.of(), false);
        return new TownOpening(number, opening, company, workplace, Field.KITCHEN, step, 0, 52);
    }

    public static Need must(int dimension, int level) {
        return new Need(Dimensions.id(dimension), level, Strength.MUST, false);
    }

    public static TrueLevels everywhere(double level) {
        double[] levels = new double[Dimensions.COUNT];
        Arrays.fill(levels, level);
        return new TrueLevels(levels);
    }
}
