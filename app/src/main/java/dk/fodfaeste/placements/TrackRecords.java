package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.Contact;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.patience.EndedCourse;
import dk.fodfaeste.engine.patience.Ending;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import dk.fodfaeste.engine.patience.TrackRecord;
import dk.fodfaeste.placements.Course.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
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

    private final CourseRepository courses;
    private final Companies companies;
    private final Contacts contacts;

    TrackRecords(CourseRepository courses, Companies companies, Contacts contacts) {
        this.courses = courses;
        this.companies = companies;
        this.contacts = contacts;
    }

    @Override
    public Map<UUID, Standing> on(LocalDate day) {
        Map<UUID, UUID> companyOf =
                companies.workplaces().stream().collect(Collectors.toMap(Workplace::id, Workplace::companyId));
        Map<UUID, List<EndedCourse>> ended = endedUntil(day, courses.courses(DSL.noCondition()), companyOf);
        Map<UUID, LocalDate> latest = contacts.latest(day);
        Map<UUID, Standing> standings = new HashMap<>();
        for (Company company : companies.companies()) {
            standings.put(
                    company.id(),
                    standing(
                            company,
                            ended.getOrDefault(company.id(), List.of()),
                            Optional.ofNullable(latest.get(company.id())),
                            day));
        }
        return standings;
    }

    @Override
    public Standing of(UUID companyId, LocalDate day) {
        Map<UUID, UUID> companyOf = companies.workplacesOf(companyId).stream()
                .collect(Collectors.toMap(Workplace::id, Workplace::companyId));
        return standing(
                companies.company(companyId),
                endedUntil(day, courses.courses(COURSE.WORKPLACE_ID.in(companyOf.keySet())), companyOf)
                        .getOrDefault(companyId, List.of()),
                contacts.of(companyId).stream()
                        .map(Contact::contactedOn)
                        .filter(contact -> !contact.isAfter(day))
                        .findFirst(),
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
                PatiencePolicy.standard());
        return new Standing(record, patience);
    }

    private static Optional<LocalDate> talk(TrackRecord record, Optional<LocalDate> latestContact) {
        return record.courses().stream()
                .filter(EndedCourse::isStoppedEarly)
                .map(EndedCourse::endedOn)
                .max(LocalDate::compareTo)
                .flatMap(stop -> latestContact.filter(contact -> !contact.isBefore(stop)));
    }

    private static Map<UUID, List<EndedCourse>> endedUntil(
            LocalDate day, List<Course> courses, Map<UUID, UUID> companyOf) {
        Map<UUID, List<EndedCourse>> ended = new HashMap<>();
        for (Course course : courses) {
            if (course.outcome().isPresent()
                    && course.endsOn().filter(last -> !last.isAfter(day)).isPresent()) {
                ended.computeIfAbsent(
                                Objects.requireNonNull(companyOf.get(course.workplaceId())),
                                company -> new ArrayList<>())
                        .add(new EndedCourse(course.endsOn().get(), ending(course)));
            }
        }
        return ended;
    }

    /** A course that led to something led on, though it may have stopped before it was meant to. */
    private static Ending ending(Course course) {
        if (course.ledTo().isPresent()) {
            return new Ending.LedOn();
        }
        return course.outcome().filter(Outcome.STOPPED_EARLY::equals).isPresent()
                ? new Ending.StoppedEarly(
                        switch (course.stoppedBy().orElse(Course.Side.UNKNOWN)) {
                            case PERSON -> Ending.Side.PERSON;
                            case COMPANY -> Ending.Side.COMPANY;
                            case NEITHER -> Ending.Side.NEITHER;
                            case UNKNOWN -> Ending.Side.NOT_KNOWN;
                        })
                : new Ending.Completed();
    }
}
