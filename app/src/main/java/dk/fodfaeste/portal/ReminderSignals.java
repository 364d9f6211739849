package dk.fodfaeste.portal;

import dk.fodfaeste.links.Reminders;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Receivers who were reminded twice and have not answered: somebody calls. */
@Component
class ReminderSignals implements Signals {

    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER");

    private final Reminders reminders;

    ReminderSignals(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!WORKERS.contains(reader.role())) {
            return List.of();
        }
        return reminders.calls(reader.accountId()).stream()
                .map(call -> new Signal(
                        Section.ANSWERS,
                        "link.signal.REMINDED",
                        List.of(call.receiver()),
                        call.address(),
                        "link.signal.call.verb",
                        Optional.of(call.since())))
                .toList();
    }
}
