package dk.fodfaeste.matching.web;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.paper.SignedPage;
import dk.fodfaeste.matching.paper.SuccessorPages;
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
import java.util.EnumMap;
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

    private final Pages shown;
    private final SuccessorPages pages;
    private final Placements placements;
    private final Successors successors;
    private final People people;
    private final Companies companies;
    private final Clock clock;

    SuccessorViews(
            Pages shown,
            SuccessorPages pages,
            Placements placements,
            Successors successors,
            People people,
            Companies companies,
            Clock clock) {
        this.shown = shown;
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
        return shown.show(
                status,
                "matching/successors",
                new SuccessorsView(
                        course,
                        course.stateOn(LocalDate.now(clock)),
                        people.header(course.personId()),
                        story.workplace(),
                        chain,
                        chain.stream().anyMatch(Successor::isOpen) ? successors.voices(course) : Map.of(),
                        names(course, company),
                        pages.of(courseId),
                        UUID.randomUUID(),
                        successors.check(story, LocalDate.now(clock)),
                        story.version(),
                        form));
    }

    /** Whoever signed the agreement signs again; the company's contact where nobody did. */
    private Map<Party, String> names(Course course, Company company) {
        Map<Party, String> names = new EnumMap<>(Party.class);
        company.contactName().ifPresent(name -> names.put(Party.COMPANY, name));
        names.putAll(successors.names(course));
        return names;
    }

    /**
     * @param chain what was changed since the agreement, the first first
     * @param voices whose answer the reader may write down
     * @param names of who is known to sign for a party
     * @param signedPages of its changes that were signed on paper, the latest first
     * @param sending of this one sheet of the form for them, so that a second click adds nothing more
     * @param check what the rules of its first day say, where it was not agreed on here
     * @param version of the course's story, which the form sends back
     */
    public record SuccessorsView(
            Course course,
            Course.State state,
            PersonHeader person,
            String workplace,
            List<Successor> chain,
            Map<Party, Voice> voices,
            Map<Party, String> names,
            List<SignedPage> signedPages,
            UUID sending,
            Optional<RuleCheck> check,
            int version,
            Form form) {

        public List<SignedPage> pagesOf(Successor successor) {
            return signedPages.stream()
                    .filter(page -> page.successorId().equals(Optional.of(successor.id())))
                    .toList();
        }

        /** Who is waited for and may have signed on paper. */
        public List<Party> onPaper(Successor successor) {
            return successor.isOpen()
                    ? successor.missing().stream().filter(voices::containsKey).toList()
                    : List.of();
        }

        /** The form for a page, whose field for the name begins with whom is known to sign for the party. */
        public Form onPaper(Party party) {
            String field = SignedPagePage.named(party);
            return form.has(field) ? form : new Form(Map.of(field, names.getOrDefault(party, "")));
        }

        /** Whether something new can be written: the course is not over, and nothing waits. */
        public boolean canChange() {
            return course.takesPlace() && chain.stream().noneMatch(Successor::isOpen);
        }
    }
}
