package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.TownPolicy;
import java.util.List;
import java.util.function.Consumer;

/** The same comparison with one assumption at a time made smaller and larger: does the order of the ways hold? */
public record Sensitivity(List<Case> cases) {

    public Sensitivity {
        cases = List.copyOf(cases);
    }

    /** @param change what is different from the standard policy; "as it stands" for none */
    public record Case(String change, Comparison comparison) {}

    private record Variant(String change, TownPolicy policy) {}

    /** @param progress told of every case that is done */
    public static Sensitivity run(Laboratory laboratory, TownPolicy policy, Consumer<String> progress) {
        return new Sensitivity(variants(policy).stream()
                .map(variant -> {
                    Comparison comparison = laboratory.run(variant.policy, seed -> {});
                    progress.accept(variant.change);
                    return new Case(variant.change, comparison);
                })
                .toList());
    }

    private static List<Variant> variants(TownPolicy policy) {
        return List.of(
                new Variant("as it stands", policy),
                new Variant("supervisors write half as much (20 a week)", observations(policy, 0.5)),
                new Variant("supervisors write half as much again (60 a week)", observations(policy, 1.5)),
                new Variant("supervisors see right 65 % of the time", seenRight(policy, 0.65)),
                new Variant("supervisors see right 95 % of the time", seenRight(policy, 0.95)),
                new Variant("a level that is lacking costs half", stopPerLevel(policy, 0.5)),
                new Variant("a level that is lacking costs half as much again", stopPerLevel(policy, 1.5)),
                new Variant("no opening is withdrawn after an early stop", withdrawn(policy, 0)),
                new Variant("half of the openings are withdrawn after an early stop", withdrawn(policy, 0.5)));
    }

    private static TownPolicy observations(TownPolicy policy, double times) {
        TownPolicy.Shops shops = policy.shops();
        return policy.with(new TownPolicy.Shops(
                (int) Math.round(shops.observationsPerWeek() * times),
                shops.seenRight(),
                shops.littleKnownWritten(),
                shops.canBeArranged(),
                shops.growthPerWeek(),
                shops.weeksInOneShop()));
    }

    private static TownPolicy seenRight(TownPolicy policy, double share) {
        TownPolicy.Shops shops = policy.shops();
        return policy.with(new TownPolicy.Shops(
                shops.observationsPerWeek(),
                share,
                shops.littleKnownWritten(),
                shops.canBeArranged(),
                shops.growthPerWeek(),
                shops.weeksInOneShop()));
    }

    private static TownPolicy stopPerLevel(TownPolicy policy, double times) {
        TownPolicy.Courses courses = policy.courses();
        return policy.with(new TownPolicy.Courses(
                courses.weeks(),
                courses.stopPerWeek(),
                courses.stopPerLevel() * times,
                courses.shouldWeight(),
                courses.motivation(),
                courses.growthPerWeek(),
                courses.jobAtLeast(),
                courses.jobForFit()));
    }

    private static TownPolicy withdrawn(TownPolicy policy, double share) {
        TownPolicy.Hosts hosts = policy.hosts();
        return policy.with(new TownPolicy.Hosts(
                hosts.daysBetweenAsks(),
                hosts.mostWorkplaces(),
                hosts.mostPlaces(),
                hosts.pauseWeeks(),
                share,
                hosts.coursesPerConsultant()));
    }
}
