package dk.fodfaeste.documents;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The state's form field by field in its order, each with the text to copy into it. Nobody types what the house knows. */
@Controller
@Transactional
public class StateFormPage {

    private final Pages pages;
    private final Placements placements;
    private final DocumentDrafts drafts;
    private final AuditLog log;

    StateFormPage(Pages pages, Placements placements, DocumentDrafts drafts, AuditLog log) {
        this.pages = pages;
        this.placements = placements;
        this.drafts = drafts;
        this.log = log;
    }

    @GetMapping("/courses/{courseId}/state-form")
    public View form(@PathVariable UUID courseId) {
        CourseStory story = placements.story(courseId);
        Course course = story.course();
        log.append(AuditLog.Action.READ, "state form", course.personId(), "");
        CourseFacts facts = drafts.facts(story);
        return pages.show(
                "documents/state-form", new StateFormView(course, story.workplace(), facts, drafts.form(facts)));
    }

    public record StateFormView(Course course, String workplace, CourseFacts facts, List<FormLine> lines) {

        public long missing() {
            return lines.stream().filter(line -> line.text().isEmpty()).count();
        }

        /** Where the house would learn what it does not know. */
        public String mendedAt(FormLine line) {
            return switch (line.field().code()) {
                case "CONTACT_NAME", "CONTACT_EMAIL", "CONTACT_PHONE" -> "/companies/" + facts.companyId() + "/edit";
                case "P_NUMBER", "ORDINARY_FTE" -> "/workplaces/" + course.workplaceId();
                case "CPR" -> "/people/" + course.personId() + "/case-room";
                case "LAST_DAY", "HOURS", "TIMES", "TASKS", "PURPOSE", "REMARKS" -> "/courses/" + course.id();
                default -> "";
            };
        }
    }
}
