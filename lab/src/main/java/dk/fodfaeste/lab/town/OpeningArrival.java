package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws an opening. */
final class OpeningArrival {

    private final TownPolicy policy;
    private final List<Company> companies;
    private final Chance chance;

    OpeningArrival(TownPolicy policy, List<Company> companies, Chance chance) {
        this.policy = policy;
        this.companies = companies;
        this.chance = chance;
    }

    TownOpening draw(int number, int week) {
        RandomGenerator random = chance.at(Chance.Of.OPENING, number, 0);
        Company company = companies.get(random.nextInt(companies.size()));
        Workplace workplace =
                company.workplaces().get(random.nextInt(company.workplaces().size()));
        Field field = Field.values()[random.nextInt(Field.values().length)];
        Opening opening = new Opening(
                "opening-" + number,
                workplace.id(),
                List.of(task(random)),
                needs(field, random),
                Optional.of(workplace.place()),
                Set.of(),
                false);
        double step = 0.9 + 0.2 * random.nextDouble();
        return new TownOpening(number, opening, company, workplace, field, step, week, week + weeksOpen(random));
    }

    /** A few hours a week, on fixed days: the job that is not advertised. */
    private static Task task(RandomGenerator random) {
        LocalTime from = LocalTime.of(7 + random.nextInt(4), 0);
        Set<DayOfWeek> days = EnumSet.copyOf(EnumSet.allOf(DayOfWeek.class).stream()
                .skip(random.nextInt(3))
                .limit(2L + random.nextInt(2))
                .toList());
        return new Task(
                "work", 60 * (2 + random.nextInt(3)), days.size(), new TimeWindow(days, from, from.plusHours(5)));
    }

    private List<Need> needs(Field field, RandomGenerator random) {
        TownPolicy.Demands demands = policy.demands();
        List<Strength> strengths = new ArrayList<>();
        int musts = demands.fewestMusts() + random.nextInt(demands.mostMusts() - demands.fewestMusts() + 1);
        strengths.addAll(Collections.nCopies(musts, Strength.MUST));
        strengths.addAll(Collections.nCopies(random.nextInt(demands.mostShoulds() + 1), Strength.SHOULD));
        strengths.addAll(Collections.nCopies(random.nextInt(demands.mostNices() + 1), Strength.NICE));
        Set<Integer> asked = new HashSet<>();
        List<Need> needs = new ArrayList<>();
        for (Strength strength : strengths) {
            int dimension = field.anyDimension(random);
            while (!asked.add(dimension)) {
                dimension = field.anyDimension(random);
            }
            boolean adaptable = strength == Strength.MUST && random.nextDouble() < demands.adaptableShare();
            needs.add(new Need(Dimensions.id(dimension), level(random), strength, adaptable));
        }
        return needs;
    }

    private int level(RandomGenerator random) {
        double turn = random.nextDouble();
        double[] shares = policy.demands().levelShares();
        int level = 0;
        while (level < Dimensions.HIGHEST && turn >= shares[level]) {
            turn -= shares[level];
            level++;
        }
        return level;
    }

    private int weeksOpen(RandomGenerator random) {
        return 1
                + (int) Math.round(
                        -Math.log(1 - random.nextDouble()) * policy.demands().weeksOpen());
    }
}
