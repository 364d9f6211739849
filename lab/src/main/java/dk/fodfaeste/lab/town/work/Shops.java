package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Familiarity;
import dk.fodfaeste.lab.town.Field;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The organisation's own enterprises: whoever waits works there, grows a little, and is seen as often as the supervisors have time. */
final class Shops {

    private static final int DIMENSIONS_A_WEEK = 2;

    private final Town town;
    private final TownPolicy.Shops policy;
    private final WayOfWorking.Kind way;
    private final Questions questions;

    Shops(Town town, WayOfWorking.Kind way) {
        this.town = town;
        this.way = way;
        policy = town.policy().shops();
        questions = new Questions(town);
    }

    void work(List<Citizen> waiting, int week) {
        for (int shop = 0; shop < town.policy().size().shops(); shop++) {
            List<Citizen> present = present(waiting, shop, week);
            Field field = Field.values()[shop % Field.values().length];
            present.forEach(citizen -> learn(citizen, field, week));
            if (way.writesDown() && !present.isEmpty()) {
                observe(present, field, week);
            }
        }
    }

    private List<Citizen> present(List<Citizen> waiting, int shop, int week) {
        int shops = town.policy().size().shops();
        List<Citizen> present = new ArrayList<>();
        for (Citizen citizen : waiting) {
            if ((citizen.person().number() + week / policy.weeksInOneShop()) % shops == shop) {
                present.add(citizen);
            }
        }
        return present;
    }

    private void learn(Citizen citizen, Field field, int week) {
        RandomGenerator random =
                town.chance().at(Chance.Of.ATTENTION, -1 - citizen.person().number(), week);
        for (int each = 0; each < DIMENSIONS_A_WEEK; each++) {
            citizen.grow(citizen.levels().grown(field.anyDimension(random), policy.growthPerWeek()));
        }
    }

    /** The supervisor's time goes round among those who are there; first among those of whom the engine asks something. */
    private void observe(List<Citizen> present, Field field, int week) {
        for (int turn = 0; turn < policy.observationsPerWeek(); turn++) {
            int next = week * policy.observationsPerWeek() + turn;
            List<Citizen> asked = way.findsOut()
                    ? present.stream()
                            .filter(citizen -> questions.hasOne(citizen, week))
                            .toList()
                    : List.of();
            List<Citizen> among = asked.isEmpty() ? present : asked;
            lookAt(among.get(next % among.size()), field, week);
        }
    }

    private void lookAt(Citizen citizen, Field field, int week) {
        Person person = citizen.person();
        RandomGenerator random = town.chance().at(Chance.Of.ATTENTION, person.number(), citizen.nextAttention());
        boolean written =
                person.familiarity() == Familiarity.WELL_KNOWN || random.nextDouble() < policy.littleKnownWritten();
        boolean arranged = random.nextDouble() < policy.canBeArranged();
        int ordinary = field.anyDimension(random);
        if (written) {
            OptionalInt asked = way.findsOut() && arranged ? questions.next(citizen, week) : OptionalInt.empty();
            citizen.isSeen(
                    asked.orElse(ordinary),
                    ObserverRole.SUPERVISOR,
                    Calendar.monday(week),
                    policy.seenRight(),
                    town.chance());
        }
    }
}
