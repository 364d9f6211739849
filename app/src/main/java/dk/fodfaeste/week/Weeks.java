package dk.fodfaeste.week;

import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.WeekDrawing;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.Whose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all rooms have in a week, in one statement. */
@Component
@Transactional(readOnly = true)
class Weeks {

    private final List<InWeek<?>> rooms;
    private final DSLContext database;

    Weeks(List<InWeek<?>> rooms, DSLContext database) {
        this.rooms = List.copyOf(rooms);
        this.database = database;
    }

    WeekDrawing of(Whose whose, IsoWeek week) {
        List<Asked<?>> asked = rooms.stream()
                .<Asked<?>>flatMap(room -> Asked.of(room, whose, week).stream())
                .toList();
        Record answer =
                database.select(asked.stream().map(Asked::question).toList()).fetchSingle();
        return WeekDrawing.of(
                week,
                asked.stream()
                        .flatMap(each -> each.entries(answer, whose, week))
                        .sorted(java.util.Comparator.comparing(WeekEntry::kind))
                        .toList());
    }

    private record Asked<T>(InWeek<T> room, Field<T> question) {

        static <T> Optional<Asked<T>> of(InWeek<T> room, Whose whose, IsoWeek week) {
            return room.question(whose, week).map(question -> new Asked<>(room, question));
        }

        Stream<WeekEntry> entries(Record answer, Whose whose, IsoWeek week) {
            return room.entries(answer.get(question), whose, week).stream();
        }
    }
}
