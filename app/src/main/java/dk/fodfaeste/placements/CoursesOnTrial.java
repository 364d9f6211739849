package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.trial.CourseOnTrial;
import dk.fodfaeste.rules.trial.TrialGround;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Courses as a new rule pack is tried on them. An administrator is told where and when, and not who. */
@Component
class CoursesOnTrial implements TrialGround {

    private final CourseRepository courses;
    private final Companies companies;
    private final Navigation navigation;
    private final Clock clock;

    CoursesOnTrial(CourseRepository courses, Companies companies, Navigation navigation, Clock clock) {
        this.courses = courses;
        this.companies = companies;
        this.navigation = navigation;
        this.clock = clock;
    }

    @Override
    public List<CourseOnTrial> notOverOn(LocalDate day) {
        List<CourseStory> stories = courses.stories(COURSE_LINE
                .OUTCOME
                .isNull()
                .and(COURSE_LINE.INSTRUMENT.ne(Instrument.OWN.name()))
                .and(COURSE_LINE.ENDS_ON.isNull().or(COURSE_LINE.ENDS_ON.ge(day))));
        Map<UUID, Workplace> workplaces =
                companies
                        .workplaces(stories.stream()
                                .map(each -> each.course().workplaceId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Workplace::id, Function.identity()));
        return stories.stream()
                .map(story -> onTrial(
                        story, Optional.ofNullable(workplaces.get(story.course().workplaceId()))))
                .toList();
    }

    /** Who is there already is counted among the workplace's supported; so its ratio is tried for those to come alone. */
    private CourseOnTrial onTrial(CourseStory story, Optional<Workplace> workplace) {
        Course course = story.course();
        Situation situation = CourseFacts.of(story);
        boolean isPlanned = course.stateOn(LocalDate.now(clock)) == State.PLANNED;
        return new CourseOnTrial(
                course.id(),
                course.instrument().name(),
                course.startsOn(),
                workplace
                        .filter(each -> isPlanned)
                        .map(each -> CourseFacts.at(each, situation))
                        .orElse(situation));
    }

    @Override
    public Map<UUID, Line> lines(Collection<UUID> ids, Actor reader, Words words) {
        Map<UUID, Line> lines = new HashMap<>();
        courses.lines(ids).forEach((id, line) -> {
            String address = "/courses/" + id;
            boolean opens = navigation.opens(reader.role(), address);
            String where =
                    words.text("rules.trial.course", words.of(Instrument.valueOf(line.instrument())), line.workplace());
            lines.put(
                    id,
                    new Line(
                            opens ? line.person() + ": " + where : where,
                            line.startsOn(),
                            Optional.of(address).filter(each -> opens)));
        });
        return lines;
    }
}
