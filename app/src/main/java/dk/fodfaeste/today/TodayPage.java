package dk.fodfaeste.today;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Signals;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** I dag: what needs me today. */
@Controller
public class TodayPage {

    private final Pages pages;
    private final List<Signals> rooms;
    private final Clock clock;

    TodayPage(Pages pages, List<Signals> rooms, Clock clock) {
        this.pages = pages;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Transactional(readOnly = true)
    public View today() {
        Actor reader = Acting.now();
        LocalDate today = LocalDate.now(clock);
        Map<Section, List<Signal>> sections = new EnumMap<>(Section.class);
        rooms.stream()
                .flatMap(room -> room.signals(reader, today).stream())
                .sorted(Comparator.comparing(signal -> signal.due().orElse(LocalDate.MAX)))
                .forEach(signal -> sections.computeIfAbsent(signal.section(), section -> new java.util.ArrayList<>())
                        .add(signal));
        return pages.show("today/today", new TodayView(today, reader.name(), sections));
    }

    public record TodayView(LocalDate today, String name, Map<Section, List<Signal>> sections) {}
}
