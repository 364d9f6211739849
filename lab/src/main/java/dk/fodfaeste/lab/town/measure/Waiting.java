package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.measure.KaplanMeier.Spell;
import dk.fodfaeste.lab.town.work.Diary;
import dk.fodfaeste.lab.town.work.TownEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weeks from arrival until the first course begins. */
final class Waiting {

    private Waiting() {}

    static KaplanMeier untilFirstCourse(Diary diary, int horizon) {
        Map<Integer, Integer> arrivedIn = new LinkedHashMap<>();
        Map<Integer, Spell> spells = new LinkedHashMap<>();
        for (TownEvent event : diary.events()) {
            int person = event.person().number();
            int weeks = event.week() - arrivedIn.getOrDefault(person, event.week());
            switch (event) {
                case TownEvent.Arrived arrived -> arrivedIn.put(person, arrived.week());
                case TownEvent.CourseBegun begun -> spells.putIfAbsent(person, new Spell(weeks, true));
                case TownEvent.LeftTown left -> spells.putIfAbsent(person, new Spell(weeks, false));
                case TownEvent.CourseCompleted c -> {}
                case TownEvent.EarlyStop s -> {}
                case TownEvent.JobFound j -> {}
            }
        }
        int end = diary.town().weeks();
        arrivedIn.forEach((person, week) -> spells.putIfAbsent(person, new Spell(end - week, false)));
        return KaplanMeier.of(List.copyOf(spells.values()), horizon);
    }
}
