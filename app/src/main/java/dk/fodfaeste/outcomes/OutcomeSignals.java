package dk.fodfaeste.outcomes;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a consultant promised to ask how it goes. */
@Component
class OutcomeSignals implements Signals {

    private static final int MOST = 5;

    private final OutcomeRepository outcomes;

    OutcomeSignals(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!reader.role().equals("CONSULTANT")) {
            return List.of();
        }
        return outcomes.due(reader.accountId(), today, MOST).stream()
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
