package dk.fodfaeste.week;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.week.Whose;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Person: ugen. Where they are on which days, and the talks in which they take part. */
@Controller
@Transactional(readOnly = true)
public class PersonWeekPage {

    private final Pages pages;
    private final People people;
    private final WeekViews views;

    PersonWeekPage(Pages pages, People people, WeekViews views) {
        this.pages = pages;
        this.people = people;
        this.views = views;
    }

    @GetMapping("/people/{personId}/week")
    public View week(@PathVariable UUID personId, @RequestParam(defaultValue = "") String week) {
        PersonHeader header = people.header(personId);
        WeekView view = views.of(new Whose.Person(personId), "/people/" + personId + "/week", week);
        return pages.show(status(view), "week/person", new PersonWeekView(header, view));
    }

    static HttpStatus status(WeekView view) {
        return view.form().isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public record PersonWeekView(PersonHeader header, WeekView week) {}
}
