package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.Help;
import dk.fodfaeste.discovery.Observations;
import dk.fodfaeste.discovery.Observations.NewObservation;
import dk.fodfaeste.discovery.Observer;
import dk.fodfaeste.discovery.day.Roster.Rows;
import dk.fodfaeste.discovery.day.Shift.Line;
import dk.fodfaeste.discovery.day.Shift.Seen;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Several at once: one thing of everybody who is here, or everything of one; saved whole or not at all. A phone without the net keeps it, sealed, and
 * sends it later (decision 0031).
 */
@Controller
@Transactional
public class ShiftPage {

    /** Days after which what a phone kept is not taken in any more, as of what it tells of the day. */
    private static final int MOST_DAYS = 7;

    private final Pages pages;
    private final OwnPlaces places;
    private final Roster roster;
    private final Observations observations;
    private final People people;
    private final Companies companies;
    private final Catalogue catalogue;
    private final Clock clock;

    ShiftPage(
            Pages pages,
            OwnPlaces places,
            Roster roster,
            Observations observations,
            People people,
            Companies companies,
            Catalogue catalogue,
            Clock clock) {
        this.pages = pages;
        this.places = places;
        this.roster = roster;
        this.observations = observations;
        this.people = people;
        this.companies = companies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/enterprises/{workplaceId}/shift")
    @Transactional(readOnly = true)
    public View shift(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<String> dimension) {
        Workplace place = places.place(reader, workplaceId);
        Form form = new Form(Map.of("key", UUID.randomUUID().toString()));
        LocalDate today = LocalDate.now(clock);
        Asked asked = new Asked(workplaceId, today, person, dimension, catalogue.edition(), false);
        return show(HttpStatus.OK, place, sheet(reader, asked), form);
    }

    /** @param day when it was written: a phone may send it later @throws NotFoundException for one that is to come, or long over */
    @PostMapping("/enterprises/{workplaceId}/shift")
    public View save(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<String> dimension,
            @RequestParam UUID key,
            @RequestParam Optional<Integer> edition,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Workplace place = places.place(reader, workplaceId);
        Edition shownIn = edition.map(catalogue::at).orElseGet(catalogue::edition);
        LocalDate written = written(day);
        Sheet sheet = sheet(reader, new Asked(workplaceId, written, person, dimension, shownIn, true));
        Form form = new Form(typed);
        Optional<String> task = form.workWords("task", 200);
        Optional<Help> help = form.one("help", Help.class, "observation.wrong.help");
        List<Seen> seen = new Shift(sheet.lines()).read(form);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, sheet, form);
        }
        seen.forEach(each -> observations.record(new NewObservation(
                each.personId(),
                each.dimension().id(),
                each.level(),
                sheet.edition(),
                written,
                Observer.role(reader.role()),
                1,
                Optional.of(workplaceId),
                task,
                Optional.empty(),
                key(key, each),
                help)));
        next.addFlashAttribute(Pages.DONE, "shift.done");
        return new RedirectView("/enterprises/" + workplaceId + "/day?told=1");
    }

    private LocalDate written(Optional<LocalDate> day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate written = day.orElse(today);
        if (written.isAfter(today) || written.isBefore(today.minusDays(MOST_DAYS))) {
            throw new NotFoundException("sheet of " + written);
        }
        return written;
    }

    private static UUID key(UUID form, Seen seen) {
        String line = form + " " + seen.personId() + " " + seen.dimension().id();
        return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(SignedIn reader, Asked asked) {
        Rows rows = roster.on(asked.day(), asked.workplaceId(), reader);
        return asked.person().map(id -> ofOne(id, rows, asked)).orElseGet(() -> ofAll(rows, asked));
    }

    /** What decides most for the one comes first, then the rest of the catalogue in its order. */
    private Sheet ofOne(UUID personId, Rows rows, Asked asked) {
        Edition edition = asked.edition();
        Person person = people.person(personId);
        Stream<String> first = rows.rows().stream()
                .filter(row -> row.personId().equals(personId))
                .flatMap(row -> row.ask().stream().map(Dimension::id));
        List<Line> lines = Stream.of(
                        first,
                        rows.asked().stream(),
                        edition.dimensions().stream().map(Dimension::id))
                .flatMap(each -> each)
                .distinct()
                .flatMap(id -> edition.inUse(id).stream())
                .map(each -> new Line(personId, each, ""))
                .toList();
        return new Sheet(Optional.of(person), Optional.empty(), lines, edition.number(), asked.day());
    }

    /** Of a sheet that comes back also those who were told to be away since: what was seen of them is not lost. */
    private Sheet ofAll(Rows rows, Asked asked) {
        Edition edition = asked.edition();
        Dimension dimension = asked.dimension()
                .or(() -> rows.asked().stream().findFirst())
                .map(id -> edition.inUse(id).orElseThrow(() -> new NotFoundException("dimension " + id)))
                .orElseGet(() -> edition.dimensions().getFirst());
        List<Line> lines = rows.rows().stream()
                .filter(row -> asked.comesBack() || !row.isAway())
                .map(row -> new Line(row.personId(), dimension, row.name() + ", " + row.number()))
                .toList();
        return new Sheet(Optional.empty(), Optional.of(dimension), lines, edition.number(), asked.day());
    }

    private View show(HttpStatus status, Workplace place, Sheet sheet, Form form) {
        List<String> tasks = companies.tasksOf(place.id()).stream()
                .map(WorkTask::name)
                .distinct()
                .toList();
        return pages.show(status, "discovery/shift", new ShiftView(place, sheet, catalogue.dimensions(), tasks, form));
    }

    /** What the address says. @param comesBack whether it is filled in */
    private record Asked(
            UUID workplaceId,
            LocalDate day,
            Optional<UUID> person,
            Optional<String> dimension,
            Edition edition,
            boolean comesBack) {}

    /** Of one person, or of one thing. @param edition of the catalogue, in whose words it asks @param day that it is about */
    public record Sheet(
            Optional<Person> person, Optional<Dimension> dimension, List<Line> lines, int edition, LocalDate day) {

        public Named label(Line line) {
            return line.label().isEmpty() ? line.dimension() : words -> line.label();
        }
    }

    /** @param things to choose another of @param tasks of the place, to choose from; another may be written */
    public record ShiftView(Workplace place, Sheet sheet, List<Dimension> things, List<String> tasks, Form form) {

        /** Whether a desk shows it in two columns. */
        public boolean isLong() {
            return sheet.lines().size() > 12;
        }
    }
}
