package dk.fodfaeste.matching.web;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Voice;
import dk.fodfaeste.matching.successors.Successor;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a course's agreement and what was changed since, as it stands or with what was typed wrong. */
@Component
public class SuccessorViews {

    private final Pages pages;
    private final Placements placements;
    private final Successors successors;
    private final People people;
    private final Companies companies;
    private final Clock clock;

    SuccessorViews(
            Pages pages,
            Placements placements,
            Successors successors,
            People people,
            Companies companies,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.successors = successors;
        this.people = people;
        this.companies = companies;
        this.clock = clock;
    }

    View show(UUID courseId) {
        return show(HttpStatus.OK, courseId, Form.empty());
    }

    View wrong(UUID courseId, Form form) {
        boolean changed = form.refusal()
                .filter(refusal -> refusal.key().equals("course.wrong.changedMeanwhile"))
                .isPresent();
        return show(changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, courseId, form);
    }

    private View show(HttpStatus status, UUID courseId, Form form) {
        CourseStory story = placements.story(courseId);
        Course course = story.course();
        Company company =
                companies.company(companies.workplace(course.workplaceId()).companyId());
        List<Successor> chain = successors.of(courseId);
        return pages.show(
                status,
                "matching/successors",
                new SuccessorsView(
                        course,
                        course.stateOn(LocalDate.now(clock)),
                        people.header(course.personId()),
                        story.workplace(),
                        chain,
                        chain.stream().anyMatch(Successor::isOpen) ? successors.voices(course) : Map.of(),
                        company.contactName(),
                        story.version(),
                        form));
    }

    /**
     * @param chain what was changed since the agreement, the first first
     * @param voices whose answer the reader may write down
     * @param contact at the company, by name
     * @param version of the course's story, which the form sends back
     */
    public record SuccessorsView(
            Course course,
            Course.State state,
            PersonHeader person,
            String workplace,
            List<Successor> chain,
            Map<Party, Voice> voices,
            Optional<String> contact,
            int version,
            Form form) {

        /** Whether something new can be written: the course is not over, and nothing waits. */
        public boolean canChange() {
            return course.takesPlace() && chain.stream().noneMatch(Successor::isOpen);
        }
    }
}
