package dk.fodfaeste.companies;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the reader meant to talk with a company about, today or before. */
@Component
class PlannedContactSignals implements Signals {

    private final PlannedContactRepository planned;
    private final Navigation navigation;

    PlannedContactSignals(PlannedContactRepository planned, Navigation navigation) {
        this.planned = planned;
        this.navigation = navigation;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        return navigation.sends(reader.role(), "/companies/new")
                ? planned.due(reader.accountId(), today).entrySet().stream()
                        .map(PlannedContactSignals::signal)
                        .toList()
                : List.of();
    }

    private static Signal signal(Map.Entry<PlannedContact, String> due) {
        PlannedContact planned = due.getKey();
        return new Signal(
                Section.COMPANIES,
                "plannedContact.signal." + planned.kind(),
                List.of(due.getValue(), planned.about()),
                "/companies/" + planned.companyId() + "/planned-contacts",
                "plannedContact.signal.verb",
                Optional.of(planned.day()));
    }
}
