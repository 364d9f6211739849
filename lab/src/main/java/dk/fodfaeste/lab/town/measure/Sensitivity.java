package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.TownPolicy;
import java.util.ArrayList;
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
        List<Variant> variants = new ArrayList<>(List.of(new Variant("as it stands", policy)));
        int observations = policy.shops().observationsPerWeek();
        for (int changed : List.of(observations / 2, observations * 3 / 2)) {
            variants.add(new Variant(changed + " observations a week", observations(policy, changed)));
        }
        for (double share : List.of(0.65, 0.95)) {
            variants.add(new Variant(percent(share) + " seen right", seenRight(policy, share)));
        }
        double rate = policy.courses().stopPerLevel();
        for (double changed : List.of(rate / 2, rate * 1.5)) {
            variants.add(new Variant(percent(changed) + " a week for a level", stopPerLevel(policy, changed)));
        }
        for (double share : List.of(0.0, 0.5)) {
            variants.add(new Variant(percent(share) + " withdrawn after a stop", withdrawn(policy, share)));
        }
        return variants;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static TownPolicy observations(TownPolicy policy, int perWeek) {
        TownPolicy.Shops shops = policy.shops();
        return policy.with(new TownPolicy.Shops(
                perWeek,
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

    private static TownPolicy stopPerLevel(TownPolicy policy, double rate) {
        TownPolicy.Courses courses = policy.courses();
        return policy.with(new TownPolicy.Courses(
                courses.weeks(),
                courses.stopPerWeek(),
                rate,
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
