package dk.fodfaeste.demo;

import dk.fodfaeste.discovery.progress.Answer;
import dk.fodfaeste.discovery.progress.Answer.AtStep;
import dk.fodfaeste.discovery.progress.Focus;
import dk.fodfaeste.discovery.progress.Indicator;
import dk.fodfaeste.discovery.progress.Indicators;
import dk.fodfaeste.discovery.progress.ProgressTalks;
import dk.fodfaeste.discovery.progress.ProgressTalks.Writing;
import dk.fodfaeste.discovery.progress.Talk;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.discovery.progress.Viewpoint;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks about progress over a year: with some the way goes up, with some it goes up and down, and one talk is begun and not finished. */
@Component
class DemoProgress {

    /** Of each of the consultant's people in turn: how many talks were held, the last one so many days ago. */
    private static final List<Held> HELD = List.of(new Held(5, 20), new Held(3, 104), new Held(4, 47), new Held(1, 60));

    private static final int DAYS_BETWEEN = 91;

    private static final List<String> TRYING = List.of(
            "Bussen køres igennem sammen en gang, før ugen begynder.",
            "Fast makker om formiddagen de første tre uger.",
            "Ringer selv til to steder, og vi øver det, der skal siges.");

    private static final List<String> NOTES = List.of(
            "Vil gerne prøve at stå i kassen.",
            "Synes, at dagene er blevet lettere at holde styr på.",
            "Har fortalt sin søster om caféen.");

    private final People people;
    private final ProgressTalks talks;
    private final Indicators indicators;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoProgress(
            People people, ProgressTalks talks, Indicators indicators, TransactionTemplate transactions, Clock clock) {
        this.people = people;
        this.talks = talks;
        this.indicators = indicators;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant) {
        Acting.as(consultant, () -> transactions.executeWithoutResult(status -> talkWith(consultant.accountId())));
    }

    private void talkWith(UUID consultant) {
        List<Person> own = people.withUs().stream()
                .filter(person -> person.consultantId().equals(Optional.of(consultant)))
                .filter(person -> person.stage() != Stage.ENGAGEMENT)
                .toList();
        for (int index = 0; index < Math.min(own.size(), HELD.size()); index++) {
            Person person = own.get(index);
            Held held = HELD.get(index);
            for (int number = 0; number < held.talks(); number++) {
                hold(person, number, held);
            }
        }
        own.stream().skip(HELD.size()).findFirst().ifPresent(person -> answer(person, 0, Viewpoint.PERSON));
    }

    private void hold(Person person, int number, Held held) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = today.minusDays(held.lastDaysAgo() + (long) DAYS_BETWEEN * (held.talks() - 1 - number));
        answer(person, number, Viewpoint.PERSON);
        answer(person, number, Viewpoint.WORKER);
        Indicator chosen = indicators
                .of(indicators.latest())
                .get(Math.floorMod(person.number().hashCode() + number, 4));
        Talk begun = talks.begun(person.id()).orElseThrow();
        talks.hold(
                Writing.begun(person.id(), begun.version()),
                new Sitting(
                        on, person.needsInterpreter(), Optional.empty(), Optional.of(NOTES.get(number % NOTES.size()))),
                List.of(new Focus(chosen.id(), TRYING.get(number % TRYING.size()), on.plusDays(DAYS_BETWEEN))));
    }

    private void answer(Person person, int number, Viewpoint viewpoint) {
        int version = talks.begun(person.id()).map(Talk::version).orElse(0);
        Map<String, Answer> said = new LinkedHashMap<>();
        indicators.of(indicators.latest()).stream()
                .filter(each -> each.asks(viewpoint))
                .forEach(each -> said.put(each.id(), answer(person, each, number, viewpoint)));
        talks.answer(Writing.begun(person.id(), version), viewpoint, said);
    }

    /** The same on every machine: up by a step every second talk, now and then down, and sometimes nobody knows. */
    private static Answer answer(Person person, Indicator indicator, int number, Viewpoint viewpoint) {
        int seed = Math.floorMod((person.number() + indicator.id()).hashCode(), 97);
        if (seed % 23 == 0 || (seed + number) % 19 == 0 && viewpoint == Viewpoint.PERSON) {
            return Answer.Without.UNSURE;
        }
        int step = 1 + seed % 3 + (number + seed % 2) / 2;
        int other = viewpoint == Viewpoint.WORKER ? (seed % 5 == 0 ? 2 : seed % 4 == 0 ? -1 : 0) : 0;
        int dip = seed % 7 == 0 && number == 3 ? -1 : 0;
        return new AtStep(Math.clamp(step + other + dip, 1, Answer.STEPS));
    }

    /** @param lastDaysAgo when the last one was */
    private record Held(int talks, int lastDaysAgo) {}
}
