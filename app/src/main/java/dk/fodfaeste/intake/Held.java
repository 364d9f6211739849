package dk.fodfaeste.intake;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;
import static dk.fodfaeste.database.people.Tables.PERSON;
import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.intake.reading.KnownKeys;
import dk.fodfaeste.intake.reading.KnownKeys.Hours;
import dk.fodfaeste.intake.reading.KnownKeys.Stay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the organisation holds already, asked for once before a file is read. */
final class Held {

    private final DSLContext database;
    private final Map<String, Hours> hours = new HashMap<>();

    Held(DSLContext database) {
        this.database = database;
    }

    KnownKeys keys() {
        return new KnownKeys(
                persons(),
                database.select(COMPANY.CVR).from(COMPANY).fetchSet(COMPANY.CVR),
                database.select(WORKPLACE.P_NUMBER).from(WORKPLACE).fetchSet(WORKPLACE.P_NUMBER),
                tasks(),
                hours,
                stays());
    }

    private Set<String> persons() {
        Set<String> numbers = new HashSet<>();
        database.select(PERSON.NUMBER, PERSON.AVAILABLE_FROM, PERSON.AVAILABLE_UNTIL)
                .from(PERSON)
                .forEach(person -> {
                    numbers.add(person.value1());
                    keep(person.value1(), person.value2(), person.value3());
                });
        return numbers;
    }

    private Set<String> tasks() {
        Set<String> keys = new HashSet<>();
        database.select(WORKPLACE.P_NUMBER, TASK.NUMBER, TASK.EARLIEST, TASK.LATEST)
                .from(TASK)
                .join(WORKPLACE)
                .on(WORKPLACE.WORKPLACE_ID.eq(TASK.WORKPLACE_ID))
                .forEach(task -> {
                    String key = task.value1() + "/" + task.value2();
                    keys.add(key);
                    keep(key, task.value3(), task.value4());
                });
        return keys;
    }

    private void keep(String key, @Nullable LocalTime from, @Nullable LocalTime until) {
        hours.put(key, new Hours(Optional.ofNullable(from), Optional.ofNullable(until)));
    }

    private Map<Stay, Optional<LocalDate>> stays() {
        Map<Stay, Optional<LocalDate>> stays = new HashMap<>();
        database.select(PERSON.NUMBER, WORKPLACE.P_NUMBER, COURSE.STARTS_ON, COURSE.ENDS_ON)
                .from(COURSE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(COURSE.PERSON_ID))
                .join(WORKPLACE)
                .on(WORKPLACE.WORKPLACE_ID.eq(COURSE.WORKPLACE_ID))
                .forEach(course -> stays.put(
                        new Stay(course.value1(), course.value2(), course.value3()),
                        Optional.ofNullable(course.value4())));
        return stays;
    }
}
