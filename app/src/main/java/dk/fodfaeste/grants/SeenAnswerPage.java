package dk.fodfaeste.grants;

import dk.fodfaeste.platform.web.Pages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** That one of ours has seen what the municipality said by link. */
@Controller
public class SeenAnswerPage {

    private final MunicipalityAnswers answers;

    SeenAnswerPage(MunicipalityAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/courses/{courseId}/grants/{applicationId}/seen")
    public View seen(@PathVariable UUID courseId, @PathVariable UUID applicationId, RedirectAttributes next) {
        answers.see(courseId, applicationId);
        next.addFlashAttribute(Pages.DONE, "grant.seen.done");
        return new RedirectView("/courses/" + courseId + "/grants");
    }
}
