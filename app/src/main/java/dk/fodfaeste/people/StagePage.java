package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.Pages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A worker says where on the way somebody is; no course and no proposal needs it to be said. */
@Controller
public class StagePage {

    private final People people;

    StagePage(People people) {
        this.people = people;
    }

    @PostMapping("/people/{personId}/stage")
    public View move(@PathVariable UUID personId, @RequestParam Stage stage, RedirectAttributes flash) {
        people.moveTo(personId, stage);
        flash.addFlashAttribute(Pages.DONE, "person.stage.moved");
        return new RedirectView("/people/" + personId);
    }
}
