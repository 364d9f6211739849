package dk.fodfaeste.portal;

import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.Questions;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A question that the municipality asked by link is answered: the words stand on its page, and a mail says that they do. */
@Controller
@Transactional(noRollbackFor = RefusedException.class)
public class QuestionsPage {

    private final CourseLinksPage page;
    private final Placements placements;
    private final Questions questions;
    private final CourseLinks links;
    private final LinkMail mail;
    private final MessageSource messages;
    private final Clock clock;

    QuestionsPage(
            CourseLinksPage page,
            Placements placements,
            Questions questions,
            CourseLinks links,
            LinkMail mail,
            MessageSource messages,
            Clock clock) {
        this.page = page;
        this.placements = placements;
        this.questions = questions;
        this.links = links;
        this.mail = mail;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/courses/{courseId}/links/questions/{questionId}")
    public View answer(
            @PathVariable UUID courseId,
            @PathVariable UUID questionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Course course = placements.course(courseId);
        Form form = new Form(typed).about(course.personId());
        String field = CourseLinksPage.answer(questionId);
        form.required(field, "link.question.wrong.answer");
        Optional<String> words = form.workWords(field, Questions.LONGEST_ANSWER);
        if (form.isRight() && words.isPresent()) {
            try {
                boolean told = tell(course, questions.answer(courseId, questionId, course.personId(), words.get()));
                next.addFlashAttribute(Pages.DONE, told ? "link.question.done" : "link.question.done.closed");
                return new RedirectView("/courses/" + courseId + "/links");
            } catch (RefusedException refusal) {
                form.refuse(field, refusal);
            }
        }
        return page.wrong(courseId, questionId, form);
    }

    /** Whoever asked finds the answer by the link that they have, and by a new address of it. @return whether it opens anything today */
    private boolean tell(Course course, UUID linkId) {
        Optional<Link> live = links.of(course.id(), Optional.empty()).stream()
                .filter(link -> link.id().equals(linkId) && link.isLive(LocalDate.now(clock)))
                .findFirst();
        live.ifPresent(link -> tell(course, link));
        return live.isPresent();
    }

    private void tell(Course course, Link link) {
        Words words = new Words(messages, link.receiver().language().locale());
        mail.send(
                course.personId(),
                course.id().toString(),
                link.receiver(),
                words,
                "link.mail.answer",
                words.text("link.mail.answer.subject"),
                Acting.now().organisation(),
                links.again(link.id()),
                link.expiresOn(),
                Optional.empty());
    }
}
