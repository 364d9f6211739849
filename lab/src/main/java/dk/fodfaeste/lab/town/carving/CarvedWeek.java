package dk.fodfaeste.lab.town.carving;

import dk.fodfaeste.engine.carving.CarvableTasks;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.CarvingPolicy;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.lab.town.Company;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.Workplace;
import dk.fodfaeste.lab.town.carving.Inventories.Drawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The people and workplaces of a town in its first week, and how much of the people's weeks is filled: by advertised openings alone, and with jobs that
 * are carved where the plan's prices ask for one. Nobody is short of consultants or asks in it, so that only work is scarce. At a workplace at
 * most one job is carved, and no more people come than it has places.
 *
 * <p>Carving is column generation (Gilmore and Gomory, Operations Research 9, 1961): a job is carved for a person at a workplace where it would be worth
 * more than the person's share and the workplace's price, and the plan is solved again, until no such job is found among those looked for.
 */
final class CarvedWeek {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final FitPolicy FIT = FitPolicy.standard();
    private static final CarvingPolicy CARVING = CarvingPolicy.standard().withSizes(List.of());
    private static final int LONGEST_DAY = 5 * 60;

    /** Workplaces at which a job is carved for a person in a round, those with the most suitable work first. */
    private static final int LOOKED_AT = 3;

    private static final int ROUNDS = 6;
    private static final UUID NOBODY_IN_PARTICULAR = new UUID(4, 0);

    private final Town town;
    private final Map<UUID, Person> people = new HashMap<>();
    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final List<Drawn> inventories = new ArrayList<>();
    private final Map<UUID, UUID> companyOf = new HashMap<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<UUID, Integer> placesOfCompany = new HashMap<>();
    private final Map<Pair, Integer> minutes = new HashMap<>();
    private final Map<String, UUID> workplaceOf = new HashMap<>();
    private final Set<List<UUID>> carved = new HashSet<>();
    private final Map<UUID, List<Drawn>> suitable = new HashMap<>();

    private CarvedWeek(TownPolicy policy, long seed) {
        town = Town.draw(policy, 1, seed);
        Knowledge knowledge = new Knowledge(town.chance(), policy.shops().seenRight(), TODAY);
        town.people().stream().filter(person -> person.week() == 0).forEach(person -> {
            people.put(person.candidate().id(), person);
            candidates.put(person.candidate().id(), knowledge.of(person));
        });
        Inventories drawn = new Inventories(town.chance(), Inventories.TASKS);
        for (Company company : town.companies()) {
            for (Workplace workplace : company.workplaces()) {
                inventories.add(drawn.of(workplace, inventories.size()));
                companyOf.put(workplace.id(), company.id());
                places.put(workplace.id(), workplace.places());
                placesOfCompany.merge(company.id(), workplace.places(), Integer::sum);
            }
        }
    }

    /** The same policy and seed give the same answer. */
    static CarvedWeekResult of(TownPolicy policy, long seed) {
        CarvedWeek week = new CarvedWeek(policy, seed);
        week.advertise();
        Plan advertised = week.plan();
        Plan withCarved = week.carve(advertised);
        return new CarvedWeekResult(
                seed,
                week.people.size(),
                week.weeks(advertised),
                advertised.chosen().size(),
                week.weeks(withCarved),
                withCarved.chosen().size(),
                (int) withCarved.chosen().stream()
                        .filter(pair -> isCarved(pair.opening()))
                        .count());
    }

    private void advertise() {
        for (TownOpening opening : town.openings()) {
            if (opening.existsIn(0)) {
                people.forEach((id, person) -> offer(
                        id, opening.opening(), opening.workplace().id(), person.wish(opening.field()), opening.step()));
            }
        }
    }

    private void offer(UUID person, Opening opening, UUID workplace, Wish wish, double step) {
        Fit fit = Fit.of(Objects.requireNonNull(candidates.get(person)), opening, FIT);
        if (fit.canBeProposed() && fit.value(wish, step) > 0) {
            workplaceOf.put(opening.id(), workplace);
            minutes.put(new Pair(person, opening.id(), fit.value(wish, step)), opening.minutesPerWeek());
        }
    }

    private Plan plan() {
        Map<UUID, UUID> consultantOf = new HashMap<>();
        people.keySet().forEach(person -> consultantOf.put(person, NOBODY_IN_PARTICULAR));
        Map<String, Integer> openings = new HashMap<>();
        workplaceOf.keySet().forEach(opening -> openings.put(opening, 1));
        return Plan.solve(new PlanProblem(
                minutes.keySet().stream()
                        .sorted(Comparator.comparing(Pair::person).thenComparing(Pair::opening))
                        .toList(),
                consultantOf,
                workplaceOf,
                companyOf,
                openings,
                places,
                placesOfCompany,
                Map.of(NOBODY_IN_PARTICULAR, people.size())));
    }

    private Plan carve(Plan advertised) {
        Plan plan = advertised;
        for (int round = 0; round < ROUNDS; round++) {
            Plan prices = plan;
            long found = people.keySet().stream()
                    .sorted()
                    .mapToLong(person -> carve(person, prices))
                    .sum();
            if (found == 0) {
                return plan;
            }
            plan = plan();
        }
        return plan;
    }

    /** @return how many jobs that make the plan better were found */
    private long carve(UUID person, Plan prices) {
        return suitable(person).stream()
                .filter(at -> !carved.contains(List.of(person, at.workplace().id())))
                .filter(at -> Wish.DREAM.factor() * Plan.UNIT > asked(person, at.workplace(), prices))
                .limit(LOOKED_AT)
                .filter(at -> carve(person, at, prices))
                .count();
    }

    private static long asked(UUID person, Workplace at, Plan prices) {
        return prices.surplus().getOrDefault(person, 0L)
                + prices.openingPrices().getOrDefault(carvedAt(at), 0L)
                + prices.workplacePrices().getOrDefault(at.id(), 0L)
                + prices.companyPrices().getOrDefault(at.companyId(), 0L);
    }

    private boolean carve(UUID person, Drawn at, Plan prices) {
        carved.add(List.of(person, at.workplace().id()));
        Candidate candidate = Objects.requireNonNull(candidates.get(person));
        List<CarvedJob> jobs = Carving.of(at.inventory(), candidate, LONGEST_DAY, TODAY, FIT, CARVING)
                .jobs();
        if (jobs.isEmpty()) {
            return false;
        }
        CarvedJob job = jobs.getFirst();
        Opening opening = job.opening(carvedAt(at.workplace()));
        Wish wish = Objects.requireNonNull(people.get(person))
                .wish(at.field(job.tasks().getFirst()));
        Fit fit = Fit.of(candidate, opening, FIT);
        if (Math.round(fit.value(wish, 1) * Plan.UNIT) <= asked(person, at.workplace(), prices)) {
            return false;
        }
        offer(person, opening, at.workplace().id(), wish, 1);
        return true;
    }

    private static String carvedAt(Workplace workplace) {
        return "carved at " + workplace.id();
    }

    private static boolean isCarved(String opening) {
        return opening.startsWith("carved at ");
    }

    /** Workplaces with something that the person could do today, the most minutes first. */
    private List<Drawn> suitable(UUID person) {
        return suitable.computeIfAbsent(
                person,
                id -> inventories.stream()
                        .filter(at -> minutesFor(id, at) > 0)
                        .sorted(Comparator.comparingInt((Drawn at) -> -minutesFor(id, at))
                                .thenComparing(at -> at.workplace().id()))
                        .toList());
    }

    private int minutesFor(UUID person, Drawn at) {
        return CarvableTasks.of(at.inventory(), Objects.requireNonNull(candidates.get(person)), LONGEST_DAY, TODAY, FIT)
                .shown()
                .stream()
                .mapToInt(InventoryTask::minutesPerWeek)
                .sum();
    }

    /** How many whole weeks of people are filled: each counts as the share of what the person can work that the job takes. */
    private double weeks(Plan plan) {
        return plan.chosen().stream()
                .mapToDouble(pair -> {
                    int most = Objects.requireNonNull(candidates.get(pair.person()))
                            .maxMinutesPerWeek()
                            .orElseThrow();
                    return Math.min(1, (double) Objects.requireNonNull(minutes.get(pair)) / most);
                })
                .sum();
    }
}
