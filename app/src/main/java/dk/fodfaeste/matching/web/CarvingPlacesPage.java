package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.matching.carving.CarvableWorkplace;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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

/** Skab et job, hvor? The partners' workplaces that have tasks, nearest first. */
@Controller
@Transactional(readOnly = true)
public class CarvingPlacesPage {

    private final Pages pages;
    private final People people;
    private final Carvings carvings;
    private final Geography geography;

    CarvingPlacesPage(Pages pages, People people, Carvings carvings, Geography geography) {
        this.pages = pages;
        this.people = people;
        this.carvings = carvings;
        this.geography = geography;
    }

    @GetMapping(value = "/people/{personId}/carving", params = "!workplace")
    public View places(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        PersonHeader header = people.header(people.personWithUs(personId));
        Optional<Place> home = geography
                .postalCode(header.postalCode().orElse(null))
                .map(code -> new Place(code.latitude(), code.longitude()));
        List<CarvableWorkplace> all = carvings.workplaces();
        List<CarvableWorkplace> found = all.stream()
                .filter(at -> isCalled(at, q))
                .sorted(Comparator.comparing(at -> kilometres(at, home).orElse(Double.MAX_VALUE)))
                .toList();
        return pages.show(
                "matching/carving-places",
                new CarvingPlacesView(header, Paging.of(found, page).map(at -> line(at, home)), all.size(), q));
    }

    private static boolean isCalled(CarvableWorkplace at, String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return at.workplace().name().toLowerCase(Locale.ROOT).contains(wanted)
                || at.company().name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Optional<Double> kilometres(CarvableWorkplace at, Optional<Place> home) {
        return home.flatMap(from -> at.place().map(from::kilometresTo));
    }

    private static Line line(CarvableWorkplace at, Optional<Place> home) {
        return new Line(
                at.workplace().id(),
                at.workplace().name(),
                at.company().name(),
                at.tasks().size(),
                at.tasks().stream().mapToInt(WorkTask::minutesPerWeek).sum(),
                at.notMeasured().size(),
                kilometres(at, home),
                WhyNot.of(at.patience()));
    }

    /** @param everywhere how many workplaces have tasks, whatever was searched for */
    public record CarvingPlacesView(PersonHeader header, Paging<Line> places, int everywhere, String q) {

        /** The address of this list with another page. */
        public String address(int page) {
            return "/people/" + header.id() + "/carving?page=" + page
                    + (q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        }
    }

    /**
     * @param minutes a week of all tasks together
     * @param notMeasured tasks whose minutes or times a week nobody has said
     * @param kilometres from the person's postal code as the crow flies, where both are known
     */
    public record Line(
            UUID id,
            String name,
            String company,
            int tasks,
            int minutes,
            int notMeasured,
            Optional<Double> kilometres,
            Optional<WhyNot> restraint) {}
}
