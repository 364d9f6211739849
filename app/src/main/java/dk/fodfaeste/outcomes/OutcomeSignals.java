package dk.fodfaeste.outcomes;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.SignalRows;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Whom a consultant promised to ask how it goes. */
@Component
class OutcomeSignals implements SignalRows<List<Asking>> {

    private static final int MOST = 5;

    @Override
    public Optional<Field<List<Asking>>> question(Actor reader, LocalDate today) {
        return reader.role().equals("CONSULTANT")
                ? Optional.of(OutcomeRepository.due(reader.accountId(), today, MOST))
                : Optional.empty();
    }

    @Override
    public List<Signal> signals(List<Asking> due) {
        return due.stream()
                .map(each -> new Signal(
                        Section.FOLLOW_UPS,
                        "outcome.signal",
                        List.of(each.person(), each.months(), each.workplace()),
                        "/courses/" + each.courseId() + "/outcome",
                        "outcome.signal.verb",
                        Optional.of(each.dueOn())))
                .toList();
    }
}
