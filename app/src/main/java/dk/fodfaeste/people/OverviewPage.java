package dk.fodfaeste.people;

import dk.fodfaeste.people.StageNeeds.StageNeed;
import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person's first page: the story so far on one time line, contact, when and how far, and the person's own words. */
@Controller
@Transactional(readOnly = true)
public class OverviewPage {

    private final Pages pages;
    private final Overviews overviews;

    OverviewPage(Pages pages, Overviews overviews) {
        this.pages = pages;
        this.overviews = overviews;
    }

    @GetMapping("/people/{personId}")
    public View overview(
            @PathVariable UUID personId,
            @RequestParam Optional<Chapter> chapter,
            @RequestParam(defaultValue = "1") int page) {
        return pages.show("people/overview", overviews.of(personId, chapter, page, Optional.empty()));
    }

    /**
     * @param events the latest first; those after today are agreed and have not happened
     * @param since when the person came to the stage; empty where nobody knows
     * @param needs what the stage needs before it is left
     * @param stage the form that moves the person
     */
    public record OverviewView(
            PersonHeader header,
            Person person,
            LocalDate today,
            Paging<Event> events,
            Optional<Chapter> chapter,
            Optional<LocalDate> since,
            List<StageNeed> needs,
            Form stage) {

        /** The address of this time line with another chapter or page. */
        public String address(Optional<Chapter> other, int page) {
            return "/people/" + header.id() + "?page=" + page
                    + other.map(each -> "&chapter=" + each).orElse("");
        }
    }
}
