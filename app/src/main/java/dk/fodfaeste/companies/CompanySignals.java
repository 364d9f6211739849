package dk.fodfaeste.companies;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Companies whose pause is about to end: soon they may be asked again. */
@Component
class CompanySignals implements Signals {

    private static final int DAYS_AHEAD = 7;

    private final Companies companies;

    CompanySignals(Companies companies) {
        this.companies = companies;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!Writers.holds(reader.role())) {
            return List.of();
        }
        return companies.companies().stream()
                .filter(company -> company.isPausedOn(today) && !company.isPausedOn(today.plusDays(DAYS_AHEAD + 1)))
                .map(company -> new Signal(
                        Section.COMPANIES,
                        "companies.pauseEnds",
                        List.of(company.name()),
                        "/companies/" + company.id(),
                        "companies.pauseEnds.verb",
                        company.pausedUntil()))
                .toList();
    }
}
