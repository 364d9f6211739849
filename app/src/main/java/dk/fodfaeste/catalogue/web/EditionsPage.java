package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Every edition that was put in force; the last one can be taken back. */
@Controller
@Transactional
public class EditionsPage {

    private static final String ADDRESS = CataloguePage.ADDRESS + "/editions";
    private static final int LONGEST = 500;

    private final Pages pages;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Histories histories;

    EditionsPage(Pages pages, Catalogue catalogue, Publishing publishing, Histories histories) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.histories = histories;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public View editions() {
        return show(HttpStatus.OK, Form.empty());
    }

    @PostMapping(ADDRESS)
    public View takeBack(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.workWords("reason", LONGEST);
        String reason = form.required("reason", "catalogue.wrong.reason");
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        try {
            publishing.takeBack(form.version(), reason);
        } catch (RefusedException refused) {
            form.refuse("reason", refused);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        next.addFlashAttribute(Pages.DONE, "catalogue.done.takenBack");
        return new RedirectView(ADDRESS);
    }

    private View show(HttpStatus status, Form form) {
        return pages.show(
                status,
                "catalogue/editions",
                new EditionsView(catalogue.edition().number(), histories.all(), form));
    }

    /** @param number of the edition in force; 0 while it is the one that comes with the program */
    public record EditionsView(int number, List<HistoryLine> editions, Form form) {}
}
