package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause.OwnWish;
import dk.fodfaeste.engine.patience.Patience.Pause.TalkFirst;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Companies whose pause is about to end: soon they may be asked again. And how many wait for a talk before anybody is proposed. */
@Component
class CompanySignals implements Signals {

    private static final int DAYS_AHEAD = 7;

    private final Companies companies;
    private final Asking asking;
    private final Navigation navigation;

    CompanySignals(Companies companies, Asking asking, Navigation navigation) {
        this.companies = companies;
        this.asking = asking;
        this.navigation = navigation;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!navigation.sends(reader.role(), "/companies/new")) {
            return List.of();
        }
        Map<UUID, Patience> restrained = asking.restrained(today);
        List<UUID> ending = restrained.entrySet().stream()
                .filter(each -> endsSoon(each.getValue(), today))
                .map(Map.Entry::getKey)
                .toList();
        List<Signal> signals = companies.these(ending).stream()
                .map(CompanySignals::pauseEnds)
                .collect(Collectors.toCollection(ArrayList::new));
        long waiting = restrained.values().stream()
                .filter(patience -> patience instanceof Paused(TalkFirst talk))
                .count();
        if (waiting > 0) {
            signals.add(talksWanted(waiting));
        }
        return signals;
    }

    private static Signal pauseEnds(Company company) {
        return new Signal(
                Section.COMPANIES,
                "companies.pauseEnds",
                List.of(company.name()),
                "/companies/" + company.id(),
                "companies.pauseEnds.verb",
                company.pausedUntil());
    }

    /** One line for all: after an import of some years there may be many. */
    private static Signal talksWanted(long waiting) {
        return new Signal(
                Section.COMPANIES,
                "companies.talksWanted",
                List.of(waiting),
                "/companies?show=" + CompaniesPage.Show.TALK_FIRST,
                "companies.talksWanted.verb",
                Optional.empty());
    }

    private static boolean endsSoon(Patience patience, LocalDate today) {
        return patience instanceof Paused(OwnWish(var until)) && !until.isAfter(today.plusDays(DAYS_AHEAD));
    }
}
