package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Company;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Workplace;
import dk.fodfaeste.lab.town.way.Applicant;
import dk.fodfaeste.lab.town.way.Desk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Lays on the desk what the organisation knows in a week, and nothing else. */
final class Desks {

    private final Town town;
    private final RunningCourses courses;
    private final TrackRecords records;

    Desks(Town town, RunningCourses courses, TrackRecords records) {
        this.town = town;
        this.courses = courses;
        this.records = records;
    }

    Desk of(List<Citizen> waiting, int week) {
        Map<UUID, Integer> asks = new HashMap<>();
        Map<UUID, Integer> places = new HashMap<>();
        for (Company company : town.companies()) {
            asks.put(company.id(), records.mayBeAsked(company, week) ? 1 : 0);
            for (Workplace workplace : company.workplaces()) {
                places.put(workplace.id(), courses.placesLeft(workplace));
            }
        }
        Set<Integer> free = new HashSet<>();
        for (TownOpening opening : town.openings()) {
            if (opening.existsIn(week)
                    && asks.getOrDefault(opening.company().id(), 0) > 0
                    && places.getOrDefault(opening.workplace().id(), 0) > 0
                    && !courses.isTaken(opening)) {
                free.add(opening.number());
            }
        }
        return new Desk(
                week,
                Calendar.monday(week),
                waiting.stream()
                        .map(citizen -> applicant(citizen, week, opening -> free.contains(opening.number())))
                        .toList(),
                coursesLeft(),
                places,
                asks,
                records.careful(town.companies(), week));
    }

    private Map<UUID, Integer> coursesLeft() {
        Map<UUID, Integer> left = new HashMap<>();
        for (int consultant = 0; consultant < town.policy().size().consultants(); consultant++) {
            left.put(consultant(consultant), town.policy().hosts().coursesPerConsultant());
        }
        return left;
    }

    private static UUID consultant(int number) {
        return new UUID(4, number);
    }

    private Applicant applicant(Citizen citizen, int week, Predicate<TownOpening> isFree) {
        int number = citizen.person().number();
        return new Applicant(
                citizen.candidate(week),
                impression(citizen),
                citizen.person().wishes(),
                citizen.waitingSince(),
                consultant(number % town.policy().size().consultants()),
                town.withinReachOf(citizen.person()).stream()
                        .filter(isFree)
                        .filter(opening -> !citizen.hasTried(opening))
                        .toList());
    }

    /** The mean of what the person can, with an error that every course makes smaller. */
    private double impression(Citizen citizen) {
        RandomGenerator random =
                town.chance().at(Chance.Of.IMPRESSION, citizen.person().number(), 0);
        int looks = 1 + citizen.coursesBegun();
        double error = 0;
        for (int look = 0; look < looks; look++) {
            error += random.nextGaussian() / looks;
        }
        return citizen.levels().mean() + town.policy().arrivals().impressionError() * error;
    }
}
