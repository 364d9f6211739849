package dk.fodfaeste.demo;

import dk.fodfaeste.people.Closing;
import dk.fodfaeste.people.Closing.WentTo;
import dk.fodfaeste.people.Closings;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where people of the demo town are on their way: some who look for work, and two who went on to something else. */
@Component
class DemoWay {

    private static final List<String> NOTES = List.of(
            "Ved nu, at det skal være noget med andre mennesker.",
            "Har besøgt to arbejdspladser og vil gerne se en mere.",
            "Har fået buskort og kan komme ud til havnen.");

    private final People people;
    private final Closings closings;
    private final Clock clock;

    DemoWay(People people, Closings closings, Clock clock) {
        this.people = people;
        this.closings = closings;
        this.clock = clock;
    }

    /** @param consultant whose people move on */
    void begin(UUID consultant) {
        List<Person> own = people.withUs().stream()
                .filter(person -> person.consultantId().equals(Optional.of(consultant)))
                .filter(person -> person.stage() == Stage.PROFILING)
                .limit(NOTES.size())
                .toList();
        LocalDate today = LocalDate.now(clock);
        for (int index = 0; index < own.size(); index++) {
            Person person = own.get(index);
            people.moveTo(
                    person.id(),
                    person.version(),
                    Stage.JOB_FINDING,
                    today.minusDays(6L + 9L * index),
                    Optional.of(NOTES.get(index)));
        }
        close(WentTo.EDUCATION, today.minusDays(18));
        close(WentTo.WAGE_JOB, today.minusDays(40));
    }

    private void close(WentTo to, LocalDate on) {
        people.withUs().reversed().stream()
                .filter(person -> person.stage() == Stage.ENGAGEMENT)
                .filter(person -> closings.hindrance(person.id()).isEmpty())
                .findFirst()
                .ifPresent(person -> closings.close(person.id(), person.version(), new Closing(on, to)));
    }
}
