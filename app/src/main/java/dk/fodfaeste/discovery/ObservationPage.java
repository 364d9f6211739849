package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.discovery.OwnObservations.Closer;
import dk.fodfaeste.discovery.OwnObservations.Own;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What was seen, told more closely while it is fresh: with which task, how often, with help, and what the person says. */
@Controller
@Transactional
public class ObservationPage {

    private final Pages pages;
    private final OwnObservations observations;
    private final People people;
    private final Catalogue catalogue;
    private final Companies companies;
    private final Edits edits;

    ObservationPage(
            Pages pages,
            OwnObservations observations,
            People people,
            Catalogue catalogue,
            Companies companies,
            Edits edits) {
        this.pages = pages;
        this.observations = observations;
        this.people = people;
        this.catalogue = catalogue;
        this.companies = companies;
        this.edits = edits;
    }

    @GetMapping("/observe/{observationId}")
    @Transactional(readOnly = true)
    public View observation(@PathVariable UUID observationId, RedirectAttributes next) {
        Own own = observations.one(observationId);
        return own.withdrawn() ? takenBack(own, next) : show(HttpStatus.OK, own, stored(own));
    }

    @PostMapping("/observe/{observationId}")
    public View change(
            @PathVariable UUID observationId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Own own = observations.one(observationId);
        if (own.withdrawn()) {
            return takenBack(own, next);
        }
        Dimension dimension = catalogue.at(own.edition()).dimension(own.dimension());
        Form form = new Form(typed).about(own.personId());
        int highest = dimension.scale().highest();
        form.required("level", "observation.wrong.level");
        form.required("timesSeen", "observe.wrong.times");
        Closer closer = new Closer(
                form.whole("level", 0, highest, "observation.wrong.level").orElse(0),
                form.whole("timesSeen", 1, 1000, "observe.wrong.times").orElse(1),
                form.workWords("task", 200),
                form.one("help", Help.class, "observation.wrong.help"),
                form.whole("ownLevel", 0, highest, "observation.wrong.level"),
                form.workWords("note", 2000));
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, own, form);
        }
        return edits.save(edit(own, dimension, form), seen -> {
            observations.change(observationId, seen, closer);
            next.addFlashAttribute(Pages.DONE, "observation.done");
            return new RedirectView(back(own));
        });
    }

    private static View takenBack(Own own, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, "observe.undone");
        return new RedirectView(back(own));
    }

    private Edit edit(Own own, Dimension dimension, Form form) {
        String page = "/observe/" + own.id();
        Map<String, String> levels = new HashMap<>();
        for (Bin bin : dimension.scale().bins()) {
            levels.put(Integer.toString(bin.number()), bin.danish());
        }
        return new Edit(
                dimension,
                page,
                page,
                form,
                () -> stored(observations.one(own.id())),
                List.of(
                        EditedField.chosen("level", "observation.level", levels),
                        EditedField.number("timesSeen", "observe.times"),
                        EditedField.text("task", "observe.task"),
                        EditedField.constant("help", "observation.help", Help.class),
                        EditedField.chosen("ownLevel", "observation.own", levels),
                        EditedField.passage("note", "observe.note")));
    }

    private static Form stored(Own own) {
        Closer closer = own.closer();
        OptionalInt said = closer.ownLevel();
        return Form.stored(
                Map.of(
                        "level", Integer.toString(closer.level()),
                        "timesSeen", Integer.toString(closer.timesSeen()),
                        "task", closer.task().orElse(""),
                        "help", closer.help().map(Help::name).orElse(""),
                        "ownLevel", said.isPresent() ? Integer.toString(said.getAsInt()) : "",
                        "note", closer.note().orElse("")),
                own.version());
    }

    private View show(HttpStatus status, Own own, Form form) {
        Person person = people.person(own.personId());
        List<String> tasks = own.workplaceId().map(companies::tasksOf).orElse(List.of()).stream()
                .map(WorkTask::name)
                .distinct()
                .toList();
        return pages.show(
                status,
                "discovery/observation",
                new ObservationView(
                        own.id(),
                        person.shortName() + ", " + person.number(),
                        catalogue.at(own.edition()).dimension(own.dimension()),
                        tasks,
                        back(own),
                        form));
    }

    private static String back(Own own) {
        return own.workplaceId()
                .map(place -> "/enterprises/" + place + "/day#p-" + own.personId())
                .orElse("/observe?person=" + own.personId());
    }

    /** @param tasks of the place, to choose from; another may be written */
    public record ObservationView(
            UUID id, String person, Dimension dimension, List<String> tasks, String back, Form form) {}
}
