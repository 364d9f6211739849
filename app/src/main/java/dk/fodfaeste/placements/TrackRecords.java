package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.engine.patience.EndedCourse;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import dk.fodfaeste.engine.patience.TrackRecord;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How the courses at each company ended, and what follows for its patience; derived each time it is asked for.
 *
 * <p>The talk that ends a pause after early stops is any entry of the company's contact log on the last day of the latest stop or later:
 * the log keeps no kinds, and whoever is in touch with a company after two early stops speaks of them. An entry before it ends nothing: it
 * was not about what had not happened yet, so that a third stop in a row asks for a talk again. The talks of a course are not meant: they
 * are about one person, and may be held without the company.
 *
 * <p>A course whose planned end has passed without an outcome counts as nothing yet. An enterprise of our own has a record, and no patience
 * but the pause that it wishes: it is where people are got to know.
 */
@Component
class TrackRecords implements CompanyPatience {

    private static final PatiencePolicy POLICY = PatiencePolicy.standard();

    private final EndedCourseRepository ended;
    private final Companies companies;
    private final Contacts contacts;

    TrackRecords(EndedCourseRepository ended, Companies companies, Contacts contacts) {
        this.ended = ended;
        this.companies = companies;
        this.contacts = contacts;
    }

    @Override
    public Map<UUID, Standing> on(LocalDate day) {
        return ReadOnce.of("standings", day, () -> standings(companies.companies(), ended.until(day), day));
    }

    private Map<UUID, Standing> standings(List<Company> some, Map<UUID, List<EndedCourse>> courses, LocalDate day) {
        Map<UUID, LocalDate> latest = contacts.latest(courses.keySet(), day);
        Map<UUID, Standing> standings = new HashMap<>();
        for (Company company : some) {
            standings.put(
                    company.id(),
                    standing(
                            company,
                            courses.getOrDefault(company.id(), List.of()),
                            Optional.ofNullable(latest.get(company.id())),
                            day));
        }
        return standings;
    }

    @Override
    public Standing of(UUID companyId, LocalDate day) {
        return of(companies.company(companyId), day);
    }

    @Override
    public Standing of(Company company, LocalDate day) {
        return standing(
                company,
                ended.at(company.id(), day),
                Optional.ofNullable(contacts.latest(Set.of(company.id()), day).get(company.id())),
                day);
    }

    private static Standing standing(
            Company company, List<EndedCourse> ended, Optional<LocalDate> latestContact, LocalDate day) {
        TrackRecord record = TrackRecord.of(ended);
        Patience patience = Patience.of(
                company.ownEnterprise() ? TrackRecord.of(List.of()) : record,
                company.pausedUntil(),
                talk(record, latestContact),
                day,
                POLICY);
        return new Standing(record, patience);
    }

    private static Optional<LocalDate> talk(TrackRecord record, Optional<LocalDate> latestContact) {
        return record.courses().stream()
                .filter(EndedCourse::isStoppedEarly)
                .map(EndedCourse::endedOn)
                .max(LocalDate::compareTo)
                .flatMap(stop -> latestContact.filter(contact -> !contact.isBefore(stop)));
    }
}
