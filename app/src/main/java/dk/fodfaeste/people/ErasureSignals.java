package dk.fodfaeste.people;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the manager whom somebody asks to erase, and of whom the rules say that it is due. */
@Component
class ErasureSignals implements Signals {

    private static final int MOST = 20;

    private final Erasures erasures;

    ErasureSignals(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!reader.role().equals(Role.EMPLOYMENT_MANAGER.name())) {
            return List.of();
        }
        return erasures.open(MOST).stream()
                .map(waiting -> new Signal(
                        Section.REFERRALS,
                        "erasure.signal." + waiting.reason(),
                        List.of(waiting.name()),
                        "/people/" + waiting.personId() + "/erasure",
                        "erasure.signal.verb",
                        Optional.empty()))
                .toList();
    }
}
