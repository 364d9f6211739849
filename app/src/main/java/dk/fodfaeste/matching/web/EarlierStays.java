package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.engine.carousel.Stay;
import dk.fodfaeste.engine.carousel.StayHistory;
import dk.fodfaeste.engine.carousel.StayHistory.Learned;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the guard's history into names. */
@Component
class EarlierStays {

    private final Placements placements;
    private final Companies companies;
    private final Catalogue catalogue;
    private final Clock clock;

    EarlierStays(Placements placements, Companies companies, Catalogue catalogue, Clock clock) {
        this.placements = placements;
        this.companies = companies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The first first. */
    List<EarlierStay> of(UUID personId, StayHistory history) {
        Map<UUID, Course> courses =
                placements.coursesOf(personId).stream().collect(Collectors.toMap(Course::id, course -> course));
        Map<UUID, String> workplaces = companies.workplaceNames(
                courses.values().stream().map(Course::workplaceId).toList());
        return history.learned().stream()
                .map(learned -> named(
                        learned,
                        Objects.requireNonNull(courses.get(learned.stay().id())),
                        workplaces.getOrDefault(learned.stay().workplaceId(), "")))
                .toList();
    }

    private EarlierStay named(Learned learned, Course course, String workplace) {
        Stay stay = learned.stay();
        LocalDate today = LocalDate.now(clock);
        return new EarlierStay(
                stay.id(),
                workplace,
                stay.startedOn(),
                stay.endedOn().filter(end -> !end.isAfter(today)),
                course.ledTo(),
                dimensions(learned.firstObserved()::contains),
                dimensions(id -> learned.observed().contains(id)
                        && !learned.firstObserved().contains(id)));
    }

    private List<Dimension> dimensions(Predicate<String> which) {
        return catalogue.dimensions().stream()
                .filter(dimension -> which.test(dimension.id()))
                .toList();
    }
}
