package dk.fodfaeste.people;

import dk.fodfaeste.people.StageNeeds.StageNeed;
import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
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
    public View overview(@PathVariable UUID personId, @RequestParam Optional<Chapter> chapter) {
        return pages.show("people/overview", overviews.of(personId, chapter, Optional.empty()));
    }

    /**
     * @param years the latest first
     * @param since when the person came to the stage; empty where nobody knows
     * @param needs what the stage needs before it is left
     * @param stage the form that moves the person
     */
    public record OverviewView(
            PersonHeader header,
            Person person,
            LocalDate today,
            List<Year> years,
            Optional<Chapter> chapter,
            Optional<LocalDate> since,
            List<StageNeed> needs,
            Form stage) {

        /** The latest year and what is still to come stand open, and the year before when this one has just begun. */
        public boolean isOpen(Year year) {
            int latest = Math.min(years.getFirst().year(), today.getYear());
            return year.year() >= latest || year.year() == latest - 1 && today.getMonthValue() <= 3;
        }

        /** The address of this time line with another chapter. */
        public String address(Optional<Chapter> other) {
            return "/people/" + header.id()
                    + other.map(each -> "?chapter=" + each).orElse("");
        }
    }

    /** @param events the latest first; those after today are agreed and have not happened */
    public record Year(int year, List<Event> events) {}
}
