package dk.fodfaeste.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo is the same on every machine, and every part of it is on its way. */
class DemoTest extends HouseTest {

    @Autowired
    private DemoTown demo;

    @Autowired
    private People people;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Placements placements;

    @Test
    void twoMachinesShowTheSame() {
        List<String> first = built();
        emptyHouses();
        assertThat(built())
                .isEqualTo(first)
                .anyMatch(line -> line.startsWith("WAITING"))
                .anyMatch(line -> line.startsWith("WAITING") && line.endsWith("ManagerDecides"))
                .anyMatch(line -> line.startsWith("course"));
    }

    private List<String> built() {
        Actor administrator = house.actor(Role.ADMINISTRATOR);
        demo.build(administrator);
        Actor manager = new Actor(
                administrator.organisationId(),
                administrator.accountId(),
                Role.EMPLOYMENT_MANAGER.name(),
                "Chefen",
                "Huset i Gaden");
        return Acting.as(manager, () -> transactions.execute(status -> told()));
    }

    private List<String> told() {
        Map<UUID, String> numbers = people.all().stream().collect(Collectors.toMap(Person::id, Person::number));
        return java.util.stream.Stream.of(
                        plans.plan().chosen().stream()
                                .map(each -> "pair " + each.person().number() + " "
                                        + each.possibility().what().workplace().pNumber() + " "
                                        + each.possibility().what().work()),
                        proposals.all().stream()
                                .map(each -> each.state() + " " + numbers.get(each.personId()) + " " + each.work() + " "
                                        + proposals.guard(each).getClass().getSimpleName()),
                        placements.courses().stream()
                                .map(each -> "course " + numbers.get(each.personId()) + " " + each.startsOn() + " "
                                        + each.work().orElse("")))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }
}
