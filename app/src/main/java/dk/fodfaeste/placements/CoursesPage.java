package dk.fodfaeste.placements;

import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Forløb: who is where, since when, and when is the next talk. */
@Controller
@Transactional(readOnly = true)
public class CoursesPage {

    private final Pages pages;
    private final CourseList list;
    private final Clock clock;

    CoursesPage(Pages pages, CourseList list, Clock clock) {
        this.pages = pages;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/courses")
    public View courses(
            @RequestParam(defaultValue = "RUNNING") Which which,
            @RequestParam(defaultValue = "START") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        LocalDate today = LocalDate.now(clock);
        return pages.show(
                "placements/courses", new CoursesView(list.page(which, sort, page, today), which, sort, today));
    }

    /** Which courses are shown. */
    public enum Which {
        /** Planned, running or overdue: whatever nobody has said how it went of. */
        RUNNING,
        OVERDUE,
        ENDED,
        ALL
    }

    /** The orders of the list. */
    public enum Sort {
        START,
        PERSON,
        WORKPLACE,
        TALK
    }

    public record CoursesView(Paging<Line> courses, Which which, Sort sort, LocalDate today) implements Counted {

        @Override
        public long counted() {
            return courses.total();
        }

        public String address(Which otherWhich, Sort otherSort, int page) {
            return "/courses?which=" + otherWhich + "&sort=" + otherSort + (page > 1 ? "&page=" + page : "");
        }
    }

    /** @param minutesPerWeek as they are today */
    public record Line(
            Course course,
            Course.State state,
            String person,
            String workplace,
            OptionalInt minutesPerWeek,
            Optional<LocalDate> nextTalk) {}
}
