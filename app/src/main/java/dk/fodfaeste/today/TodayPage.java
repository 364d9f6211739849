package dk.fodfaeste.today;

import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Absences.Covered;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.SignalRows;
import dk.fodfaeste.platform.web.Signals;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** I dag: what needs me today, and what needs those whom I stand in for. */
@Controller
public class TodayPage {

    private final Pages pages;
    private final List<Signals> rooms;
    private final List<SignalRows<?>> rows;
    private final Absences absences;
    private final DSLContext database;
    private final Clock clock;

    TodayPage(
            Pages pages,
            List<Signals> rooms,
            List<SignalRows<?>> rows,
            Absences absences,
            DSLContext database,
            Clock clock) {
        this.pages = pages;
        this.rooms = rooms;
        this.rows = rows;
        this.database = database;
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Transactional(readOnly = true)
    public View today() {
        Actor reader = Acting.now();
        LocalDate today = LocalDate.now(clock);
        List<Covered> covered = absences.todaysOfReader();
        List<Signal> own = signals(reader, today);
        List<Line> lines = new ArrayList<>();
        own.forEach(signal -> lines.add(new Line(signal, Optional.empty())));
        for (Covered away : covered) {
            if (!away.own()) {
                signals(away.actor(reader), today).stream()
                        .filter(signal -> !own.contains(signal))
                        .forEach(signal -> lines.add(new Line(signal, Optional.of(away.name()))));
            }
        }
        Map<Section, List<Line>> sections = new EnumMap<>(Section.class);
        lines.stream()
                .sorted(Comparator.comparing(line -> line.signal().due().orElse(LocalDate.MAX)))
                .forEach(line -> sections.computeIfAbsent(line.signal().section(), section -> new ArrayList<>())
                        .add(line));
        return pages.show("today/today", new TodayView(today, reader.name(), covered, sections));
    }

    private List<Signal> signals(Actor of, LocalDate today) {
        return Stream.concat(together(of, today), rooms.stream().flatMap(room -> room.signals(of, today).stream()))
                .toList();
    }

    /** What each room's one question is answered with, in one statement. */
    private Stream<Signal> together(Actor of, LocalDate today) {
        List<Asked<?>> asked = rows.stream()
                .<Asked<?>>flatMap(room -> Asked.of(room, of, today).stream())
                .toList();
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        Record answer =
                database.select(asked.stream().map(Asked::question).toList()).fetchSingle();
        return asked.stream().flatMap(each -> each.signals(answer).stream());
    }

    private record Asked<T>(SignalRows<T> room, Field<T> question) {

        static <T> Optional<Asked<T>> of(SignalRows<T> room, Actor reader, LocalDate today) {
            return room.question(reader, today).map(question -> new Asked<>(room, question));
        }

        List<Signal> signals(Record answer) {
            return room.signals(answer.get(question));
        }
    }

    /** @param covered who is away today, of the reader and of those whom they stand in for */
    public record TodayView(LocalDate today, String name, List<Covered> covered, Map<Section, List<Line>> sections) {

        /** What a section shows at once, the soonest first. */
        private static final int AT_ONCE = 8;

        public List<Line> first(Section section) {
            List<Line> all = sections.getOrDefault(section, List.of());
            return all.subList(0, Math.min(AT_ONCE, all.size()));
        }

        /** What is folded. */
        public List<Line> rest(Section section) {
            List<Line> all = sections.getOrDefault(section, List.of());
            return all.subList(Math.min(AT_ONCE, all.size()), all.size());
        }
    }

    /** @param whose name of the colleague whom it would need, were they here; empty where it needs the reader */
    public record Line(Signal signal, Optional<String> whose) {}
}
