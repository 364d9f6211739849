package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Companies.Surroundings;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.Stay;
import dk.fodfaeste.engine.carousel.StayHistory;
import dk.fodfaeste.engine.carousel.StayHistory.Learned;
import dk.fodfaeste.matching.proposals.Carousel;
import dk.fodfaeste.matching.proposals.StayWeeks;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Lessons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the guard's history into names. */
@Component
public class EarlierStays {

    private static final int MOST_LESSONS = 8;

    private final Placements placements;
    private final Companies companies;
    private final Catalogue catalogue;
    private final Carousel carousel;
    private final Lessons lessons;
    private final Clock clock;

    EarlierStays(
            Placements placements,
            Companies companies,
            Catalogue catalogue,
            Carousel carousel,
            Lessons lessons,
            Clock clock) {
        this.placements = placements;
        this.companies = companies;
        this.catalogue = catalogue;
        this.carousel = carousel;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Of the person's courses. */
    List<UUID> workplaces(UUID personId) {
        return placements.coursesOf(personId).stream()
                .map(Course::workplaceId)
                .distinct()
                .toList();
    }

    /** The first first. */
    List<EarlierStay> of(UUID personId, StayHistory history) {
        return of(personId, history, companies.workplaceNames(workplaces(personId)));
    }

    /** The same. @param workplaces names, by id */
    List<EarlierStay> of(UUID personId, StayHistory history, Map<UUID, String> workplaces) {
        Map<UUID, Course> courses =
                placements.coursesOf(personId).stream().collect(Collectors.toMap(Course::id, course -> course));
        return history.learned().stream()
                .map(learned -> named(
                        learned,
                        Objects.requireNonNull(courses.get(learned.stay().id())),
                        workplaces.getOrDefault(learned.stay().workplaceId(), "")))
                .toList();
    }

    /**
     * What was learned of the person's work anywhere, and of anybody's at the company; the latest first.
     *
     * @param around what the proposal is about, with the names of where the person has been
     */
    List<Learnt> learnt(UUID personId, Surroundings around) {
        Set<UUID> here = ids(around);
        return lessons.before(personId, here, MOST_LESSONS).stream()
                .map(each -> new Learnt(
                        each.personId().equals(personId),
                        here.contains(each.workplaceId()),
                        around.names().getOrDefault(each.workplaceId(), ""),
                        each.courseId(),
                        each.endedOn(),
                        each.words()))
                .toList();
    }

    /**
     * A lesson as the page of a proposal tells it. Whose course it was is told of the person's own alone.
     *
     * @param own whether the course was the person's own
     * @param here whether it was at the company that the proposal is about
     */
    public record Learnt(boolean own, boolean here, String workplace, UUID courseId, LocalDate endedOn, String words) {}

    /** Each kind of weeks by itself; nothing where there were none. */
    List<StayWeeks> weeks(UUID personId, Surroundings around) {
        return carousel.weeksOf(personId, ids(around)::contains);
    }

    private static Set<UUID> ids(Surroundings around) {
        return around.ofCompany().stream().map(Workplace::id).collect(Collectors.toSet());
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
