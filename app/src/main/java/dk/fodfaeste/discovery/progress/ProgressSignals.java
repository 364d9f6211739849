package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.DueTalks.Due;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose turn it is this week, and who has waited: told to the two who work with the person. */
@Component
class ProgressSignals implements Signals {

    private static final int MOST = 5;
    private static final int DAYS_AHEAD = 7;
    private static final Set<String> READERS = Set.of(Role.CONSULTANT.name(), Role.SOCIAL_WORKER.name());

    private final DueTalks due;

    ProgressSignals(DueTalks due) {
        this.due = due;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!READERS.contains(reader.role())) {
            return List.of();
        }
        DueTalks.First first = due.first(reader, today.plusDays(DAYS_AHEAD), MOST);
        return Stream.concat(
                        first.due().stream().map(ProgressSignals::signal),
                        Stream.of(first.more()).filter(more -> more > 0).map(ProgressSignals::others))
                .toList();
    }

    private static Signal signal(Due due) {
        return new Signal(
                Section.FOLLOW_UPS,
                due.begun() ? "progress.signal.begun" : "progress.signal",
                List.of(due.name()),
                "/people/" + due.personId() + "/progress",
                due.begun() ? "progress.signal.begun.verb" : "progress.signal.verb",
                Optional.of(due.on()));
    }

    private static Signal others(int more) {
        return new Signal(
                Section.FOLLOW_UPS,
                "progress.signal.more",
                List.of(more),
                "/people",
                "progress.signal.more.verb",
                Optional.empty());
    }
}
