package dk.fodfaeste.lab.town;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws a company with its workplaces. */
final class CompanyArrival {

    private final TownPolicy.Hosts hosts;
    private final Chance chance;

    CompanyArrival(TownPolicy.Hosts hosts, Chance chance) {
        this.hosts = hosts;
        this.chance = chance;
    }

    Company draw(int number) {
        RandomGenerator random = chance.at(Chance.Of.COMPANY, number, 0);
        UUID id = new UUID(2, number);
        int days = hosts.daysBetweenAsks()
                .get(random.nextInt(hosts.daysBetweenAsks().size()));
        int workplaces = 1 + random.nextInt(hosts.mostWorkplaces());
        return new Company(
                id,
                days,
                IntStream.range(0, workplaces)
                        .mapToObj(each -> new Workplace(
                                new UUID(3, number * 100L + each),
                                id,
                                TownMap.somewhere(random),
                                1 + random.nextInt(hosts.mostPlaces())))
                        .toList());
    }
}
