package dk.fodfaeste.people;

import dk.fodfaeste.identity.HandOver;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who may hand over that a colleague who is here no more still has people or companies. */
@Component
class HandOverSignals implements Signals {

    private final HandOver handOver;
    private final Navigation navigation;

    HandOverSignals(HandOver handOver, Navigation navigation) {
        this.handOver = handOver;
        this.navigation = navigation;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!navigation.opens(reader.role(), "/hand-over")) {
            return List.of();
        }
        return handOver.gone().stream()
                .map(owner -> new Signal(
                        Section.REFERRALS,
                        "handOver.signal",
                        List.of(
                                owner.member().name(),
                                owner.has().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()),
                        "/hand-over",
                        "handOver.signal.verb",
                        Optional.empty()))
                .toList();
    }
}
