package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.matching.carving.CarvableWorkplace;
import dk.fodfaeste.matching.carving.WhoseDays;
import dk.fodfaeste.matching.carving.WhoseDays.AtWorkplace;
import dk.fodfaeste.matching.carving.WhoseDays.WhoseDay;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Hvis dag kunne det blive? From a workplace's tasks to the people, in the order of their names. */
@Controller
@Transactional(readOnly = true)
public class WhoseDayPage {

    private final Pages pages;
    private final WhoseDays whoseDays;
    private final Catalogue catalogue;

    WhoseDayPage(Pages pages, WhoseDays whoseDays, Catalogue catalogue) {
        this.pages = pages;
        this.whoseDays = whoseDays;
        this.catalogue = catalogue;
    }

    @GetMapping("/workplaces/{workplaceId}/carving")
    public View whoseDay(
            @PathVariable UUID workplaceId,
            @RequestParam(defaultValue = "SHOWN") Known known,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        AtWorkplace at = whoseDays.at(workplaceId);
        List<Person> found = (known == Known.SHOWN ? at.shown() : at.notKnown())
                .stream().filter(person -> isCalled(person, q)).toList();
        CarvableWorkplace workplace = at.workplace();
        return pages.show(
                "matching/whose-day",
                new WhoseDayView(
                        workplace.workplace(),
                        workplace.company(),
                        WhyNot.of(workplace.patience()),
                        workplace.patience() instanceof Paused(Pause.TalkFirst first),
                        workplace.tasks(),
                        workplace.notMeasured().size(),
                        at.shown().size(),
                        at.notKnown().size(),
                        known,
                        q,
                        Paging.of(found, page).map(at::day),
                        catalogue));
    }

    private static boolean isCalled(Person person, String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return person.fullName().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Which people the list shows. */
    public enum Known {
        SHOWN,
        NOT_YET
    }

    /**
     * @param restraint of the company, if it has one
     * @param talk whether a talk with the company would end it
     * @param tasks that no kept job has taken
     * @param notMeasured how many of them nobody has measured
     * @param shown how many people there are on each of the two lists
     */
    public record WhoseDayView(
            Workplace workplace,
            Company company,
            Optional<WhyNot> restraint,
            boolean talk,
            List<WorkTask> tasks,
            int notMeasured,
            int shown,
            int notKnown,
            Known known,
            String q,
            Paging<WhoseDay> people,
            Catalogue catalogue) {

        public int count(Known list) {
            return list == Known.SHOWN ? shown : notKnown;
        }

        public String address(Known list, int page) {
            return "/workplaces/" + workplace.id() + "/carving?known=" + list.name()
                    + (q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                    + (page == 1 ? "" : "&page=" + page);
        }

        public String carve(WhoseDay day) {
            return "/people/" + day.person().id() + "/carving?workplace=" + workplace.id();
        }

        /** Where the task that waits for it is looked at, for the first thing that is not known. */
        public String observe(WhoseDay day, String dimension) {
            return "/observe?person=" + day.person().id() + "&dimension=" + dimension;
        }
    }
}
