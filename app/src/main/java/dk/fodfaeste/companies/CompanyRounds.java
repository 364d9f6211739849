package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompaniesPage.Show;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.rules.HouseRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whom we should be in touch with, as the house's own rules have it (rules/house.csv). */
@Component
class CompanyRounds {

    private final Asking asking;
    private final CompanyList list;
    private final HouseRules rules;

    CompanyRounds(Asking asking, CompanyList list, HouseRules rules) {
        this.asking = asking;
        this.list = list;
        this.rules = rules;
    }

    /** @param restrained the patience of those where it is not open */
    CompanyRound on(LocalDate today, Map<UUID, Patience> restrained) {
        return new CompanyRound(restrained, owedThanks(today), quietSince(today));
    }

    /** The same for one part of the list: who is owed thanks is not asked for where nobody wants to know. */
    CompanyRound on(LocalDate today, Map<UUID, Patience> restrained, Optional<Show> show) {
        return show.equals(Optional.of(Show.THANKS))
                ? on(today, restrained)
                : new CompanyRound(restrained, List.of(), quietSince(today));
    }

    private LocalDate quietSince(LocalDate today) {
        return today.minusDays(rules.on("companies.quiet", today).value());
    }

    /** Those where a course went to its end not long ago, and nobody has thanked them since. */
    private List<UUID> owedThanks(LocalDate today) {
        LocalDate from = today.minusDays(rules.on("companies.thanks", today).value());
        Map<UUID, LocalDate> completed = asking.completed(today);
        completed.values().removeIf(last -> last.isBefore(from));
        Map<UUID, LocalDate> thanked = list.thanked(completed.keySet());
        Predicate<Map.Entry<UUID, LocalDate>> owed = each -> Optional.ofNullable(thanked.get(each.getKey()))
                .filter(on -> !on.isBefore(each.getValue()))
                .isEmpty();
        return completed.entrySet().stream().filter(owed).map(Map.Entry::getKey).toList();
    }
}
