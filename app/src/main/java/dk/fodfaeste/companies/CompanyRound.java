package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompaniesPage.Show;
import dk.fodfaeste.companies.CompanyList.Wanted;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.platform.Search;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The parts of the list on a day.
 *
 * @param restrained the patience of those where it is not open
 * @param owedThanks where a course went to its end, and nobody has thanked them
 * @param quietSince whom we were not in touch with since is quiet
 */
record CompanyRound(Map<UUID, Patience> restrained, List<UUID> owedThanks, LocalDate quietSince) {

    Wanted wanted(Search search, Optional<Show> show) {
        return new Wanted(
                search,
                show.equals(Optional.of(Show.CLOSED)),
                show.flatMap(CompanyRound::own),
                show.flatMap(this::these),
                show.filter(Show.QUIET::equals).map(each -> quietSince),
                show.equals(Optional.of(Show.QUIET)) ? those(Paused.class::isInstance) : List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Boolean> own(Show show) {
        return switch (show) {
            case OWN -> Optional.of(true);
            case PARTNER, QUIET -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Collection<UUID>> these(Show show) {
        return switch (show) {
            case CAREFUL -> Optional.of(those(Patience.Careful.class::isInstance));
            case TALK_FIRST -> Optional.of(those(each -> each instanceof Paused(Pause.TalkFirst stops)));
            case PAUSED -> Optional.of(those(each -> each instanceof Paused(Pause.OwnWish wish)));
            case THANKS -> Optional.of(owedThanks);
            case PARTNER, OWN, QUIET, CLOSED -> Optional.empty();
        };
    }

    private List<UUID> those(Predicate<Patience> which) {
        return restrained.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Restraint restraint() {
        return new Restraint(those(Patience.Careful.class::isInstance), those(Paused.class::isInstance));
    }

    /** The companies that are not simply open. @param paused by their own wish, or until somebody has talked with them */
    record Restraint(List<UUID> careful, List<UUID> paused) {}
}
