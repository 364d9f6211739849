package dk.fodfaeste.discovery.day;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.web.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The places of our own that a reader may stand in: whoever stands in one sees the day of that one alone. */
@Component
class OwnPlaces {

    private final Companies companies;
    private final Absences absences;

    OwnPlaces(Companies companies, Absences absences) {
        this.companies = companies;
        this.absences = absences;
    }

    /** Where the reader stands first, then where those stand whom they stand in for; all where the account says no place. */
    List<Workplace> of(SignedIn reader) {
        List<Workplace> all = companies.ownWorkplaces();
        if (reader.workplaceId().isEmpty()) {
            return all;
        }
        UUID own = reader.workplaceId().get();
        Set<UUID> covered = absences.placesCovered();
        return all.stream()
                .filter(place -> place.id().equals(own) || covered.contains(place.id()))
                .sorted(Comparator.comparing(place -> !place.id().equals(own)))
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
