package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Familiarity;
import dk.fodfaeste.lab.town.Field;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who comes, with or without a letter of referral, and who leaves. */
final class Reception {

    private final Town town;
    private final WayOfWorking.Kind way;
    private int received;

    Reception(Town town, WayOfWorking.Kind way) {
        this.town = town;
        this.way = way;
    }

    void receive(int week, List<Citizen> waiting, List<TownEvent> diary) {
        while (received < town.people().size() && town.people().get(received).week() <= week) {
            Person person = town.people().get(received++);
            Citizen citizen = new Citizen(person);
            if (way.writesDown() && person.familiarity() == Familiarity.WELL_KNOWN) {
                readReferral(citizen, week);
            }
            waiting.add(citizen);
            diary.add(new TownEvent.Arrived(week, person));
        }
    }

    private void readReferral(Citizen citizen, int week) {
        TownPolicy policy = town.policy();
        RandomGenerator random =
                town.chance().at(Chance.Of.PERSON, citizen.person().number(), 1);
        Field[] fields = Field.values();
        for (int each = 0; each < policy.arrivals().referralObservations(); each++) {
            citizen.isSeen(
                    fields[random.nextInt(fields.length)].anyDimension(random),
                    ObserverRole.SOCIAL_WORKER,
                    Calendar.monday(week),
                    policy.shops().seenRight(),
                    town.chance());
        }
    }

    void letLeave(int week, List<Citizen> waiting, List<TownEvent> diary) {
        waiting.removeIf(citizen -> {
            Person person = citizen.person();
            boolean leaves = person.week() < week
                    && town.chance().draw(Chance.Of.LEAVING, person.number(), week)
                            < town.policy().arrivals().leavingPerWeek();
            if (leaves) {
                diary.add(new TownEvent.LeftTown(week, person));
            }
            return leaves;
        });
    }
}
