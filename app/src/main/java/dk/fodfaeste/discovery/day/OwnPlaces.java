package dk.fodfaeste.discovery.day;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.web.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The places of our own that a reader may stand in: whoever stands in one sees the day of that one alone. */
@Component
class OwnPlaces {

    private final Companies companies;

    OwnPlaces(Companies companies) {
        this.companies = companies;
    }

    List<Workplace> of(SignedIn reader) {
        return companies.ownWorkplaces().stream()
                .filter(place -> reader.workplaceId().map(place.id()::equals).orElse(true))
                .toList();
    }

    /** @throws NotFoundException when it is none of the reader's */
    Workplace place(SignedIn reader, UUID workplaceId) {
        return of(reader).stream()
                .filter(place -> place.id().equals(workplaceId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place " + workplaceId));
    }
}
