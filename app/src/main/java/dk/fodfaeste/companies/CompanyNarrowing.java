package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.map.Districts;
import dk.fodfaeste.companies.CompanyList.Wanted;
import dk.fodfaeste.platform.Search;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a filter lets through. */
@Component
class CompanyNarrowing {

    private final Districts districts;

    CompanyNarrowing(Districts districts) {
        this.districts = districts;
    }

    /** A place that is nowhere narrows nothing; the page says so. */
    Wanted narrowed(CompanyRound round, CompanyFilter filter) {
        return round.wanted(Search.of(filter.q()), filter.show())
                .in(Optional.of(filter.industry()).filter(each -> !each.isEmpty()), places(filter));
    }

    /** Whether no place is called what was typed. */
    boolean isNowhere(CompanyFilter filter) {
        return !filter.place().isBlank() && places(filter).isEmpty();
    }

    private Optional<Collection<String>> places(CompanyFilter filter) {
        return filter.place().isBlank() ? Optional.empty() : districts.find(filter.place());
    }
}
