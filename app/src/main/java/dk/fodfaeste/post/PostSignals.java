package dk.fodfaeste.post;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Messages of a worker, and of whom they stand in for, that came back, were refused, or perhaps arrived: somebody has to call instead, or send again. */
@Component
class PostSignals implements Signals {

    private static final int MOST = 10;
    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER", "ADMINISTRATOR");

    private final OutboxList messages;

    PostSignals(OutboxList messages) {
        this.messages = messages;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!WORKERS.contains(reader.role())) {
            return List.of();
        }
        return messages.troubles(MOST).stream()
                .map(line -> new Signal(
                        Section.ANSWERS,
                        "outbox.signal." + line.state(),
                        List.of(line.receiver()),
                        "/outbox/" + line.id(),
                        "outbox.signal.verb",
                        Optional.of(line.writtenAt().toLocalDate())))
                .toList();
    }
}
