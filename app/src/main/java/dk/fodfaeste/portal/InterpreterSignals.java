package dk.fodfaeste.portal;

import dk.fodfaeste.links.MissingInterpreters;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Talks to come for which nobody interprets, though somebody was asked. */
@Component
class InterpreterSignals implements Signals {

    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER");

    private final MissingInterpreters missing;

    InterpreterSignals(MissingInterpreters missing) {
        this.missing = missing;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!WORKERS.contains(reader.role())) {
            return List.of();
        }
        return missing.of(reader.accountId()).stream()
                .map(each -> new Signal(
                        Section.BOOKINGS,
                        each.waits() ? "interpreter.signal.waits" : "interpreter.signal.no",
                        List.of(each.names(), each.language(), each.day()),
                        "/courses/" + each.courseId() + "/links?talk=" + each.bookingId(),
                        each.waits() ? "interpreter.signal.waits.verb" : "interpreter.signal.no.verb",
                        Optional.of(each.day())))
                .toList();
    }
}
