package dk.fodfaeste.matching.web;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Admission.State;
import dk.fodfaeste.matching.openings.Admissions;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** On which terms a workplace, or one kept job there, takes people in: open, by invitation only or paused; from when, and on which instrument. */
@Controller
@Transactional
public class AdmissionPage {

    private static final String TEMPLATE = "matching/admission";
    private static final String STATE = "state";
    private static final String UNTIL = "until";
    private static final String STARTS = "startsOn";
    private static final String INSTRUMENT = "instrument";

    private final Pages pages;
    private final Companies companies;
    private final SavedJobs jobs;
    private final Admissions admissions;
    private final Edits edits;
    private final Clock clock;

    AdmissionPage(Pages pages, Companies companies, SavedJobs jobs, Admissions admissions, Edits edits, Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.jobs = jobs;
        this.admissions = admissions;
        this.edits = edits;
        this.clock = clock;
    }

    /** @param job that it is about; the whole workplace where none is given */
    @GetMapping("/workplaces/{workplaceId}/admission")
    @Transactional(readOnly = true)
    public View admission(@PathVariable UUID workplaceId, @RequestParam Optional<UUID> job) {
        Workplace workplace = companies.workplace(workplaceId);
        Optional<SavedJob> kept = job.map(id -> kept(workplaceId, id));
        return pages.show(TEMPLATE, new AdmissionView(workplace, kept, stored(workplaceId, kept)));
    }

    private SavedJob kept(UUID workplaceId, UUID jobId) {
        return jobs.at(workplaceId).stream()
                .filter(each -> each.id().equals(jobId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("saved job " + jobId));
    }

    private Form stored(UUID workplaceId, Optional<SavedJob> job) {
        Admissions.Stored stored = admissions.of(workplaceId, job.map(SavedJob::work));
        Admission said = stored.admission().on(LocalDate.now(clock));
        Map<String, String> fields = new HashMap<>(Map.of(STATE, said.state().name()));
        said.until().ifPresent(day -> fields.put(UNTIL, day.toString()));
        said.startsOn().ifPresent(day -> fields.put(STARTS, day.toString()));
        said.instrument().ifPresent(each -> fields.put(INSTRUMENT, each.name()));
        return Form.stored(fields, stored.version());
    }

    @PostMapping("/workplaces/{workplaceId}/admission")
    public View say(
            @PathVariable UUID workplaceId,
            @RequestParam Optional<UUID> job,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Workplace workplace = companies.workplace(workplaceId);
        Optional<SavedJob> kept = job.map(id -> kept(workplaceId, id));
        Form form = new Form(typed);
        Optional<Admission> said = read(form);
        if (said.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new AdmissionView(workplace, kept, form));
        }
        return edits.save(edit(workplace, kept, form), seen -> {
            admissions.say(workplaceId, kept.map(SavedJob::work), seen, said.get());
            next.addFlashAttribute(Pages.DONE, "admission.done");
            return new RedirectView(page(workplaceId, kept));
        });
    }

    private Optional<Admission> read(Form form) {
        Optional<State> state = form.one(STATE, State.class, "admission.wrong.state");
        if (state.isEmpty()) {
            form.refuse(STATE, "admission.wrong.state");
        }
        Optional<LocalDate> until = form.day(UNTIL, "admission.wrong.day");
        Optional<LocalDate> starts = form.day(STARTS, "admission.wrong.day");
        Optional<Instrument> instrument = form.one(INSTRUMENT, Instrument.class, "admission.wrong.instrument");
        if (instrument.equals(Optional.of(Instrument.OWN))) {
            form.refuse(INSTRUMENT, "admission.wrong.instrument");
        }
        if (until.filter(LocalDate.now(clock)::isAfter).isPresent()) {
            form.refuse(UNTIL, "admission.wrong.past");
        }
        if (state.equals(Optional.of(State.OPEN)) && until.isPresent()) {
            form.refuse(UNTIL, "admission.wrong.openUntil");
        }
        return form.isRight() ? state.map(each -> new Admission(each, until, starts, instrument)) : Optional.empty();
    }

    private static String page(UUID workplaceId, Optional<SavedJob> job) {
        return job.map(kept -> WorkOpening.address(workplaceId, kept.work()))
                .orElse("/workplaces/" + workplaceId + "/openings");
    }

    private Edit edit(Workplace workplace, Optional<SavedJob> job, Form form) {
        return new Edit(
                        job.map(SavedJob::work).orElse(workplace.name()),
                        page(workplace.id(), job),
                        AdmissionView.address(workplace, job),
                        form,
                        () -> stored(workplace.id(), job),
                        List.of(
                                EditedField.constant(STATE, "admission.state", State.class),
                                EditedField.day(UNTIL, "admission.until"),
                                EditedField.day(STARTS, "admission.startsOn"),
                                EditedField.constant(INSTRUMENT, "admission.instrument", Instrument.class)))
                .withWayBack();
    }

    /** @param job that it is about; empty for the whole workplace */
    public record AdmissionView(Workplace workplace, Optional<SavedJob> job, Form form) {

        static String address(Workplace workplace, Optional<SavedJob> job) {
            return "/workplaces/" + workplace.id() + "/admission"
                    + job.map(kept -> "?job=" + kept.id()).orElse("");
        }

        public String address() {
            return address(workplace, job);
        }

        /** Those that a company can have in mind. */
        public List<Instrument> instruments() {
            return Stream.of(Instrument.values())
                    .filter(each -> each != Instrument.OWN)
                    .toList();
        }
    }
}
