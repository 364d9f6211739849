package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.companies.inventory.InventoryNotes.Noted;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Undos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Runden: a workplace's tasks noted one after the other, with a phone in the hand. */
@Controller
@Transactional
public class InventoryPage {

    /** So many days later a phone may still send what was noted. */
    private static final int MOST_DAYS = 7;

    private final Pages pages;
    private final Companies companies;
    private final InventoryNotes notes;
    private final InventoryForm forms;
    private final Starters starters;
    private final Catalogue catalogue;
    private final Undos undos;
    private final Clock clock;

    InventoryPage(
            Pages pages,
            Companies companies,
            InventoryNotes notes,
            InventoryForm forms,
            Starters starters,
            Catalogue catalogue,
            Undos undos,
            Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.notes = notes;
        this.forms = forms;
        this.starters = starters;
        this.catalogue = catalogue;
        this.undos = undos;
        this.clock = clock;
    }

    /** @param saved id of the task that was noted just now @param starter id of the guess that the form is filled in with */
    @GetMapping("/workplaces/{workplaceId}/inventory")
    @Transactional(readOnly = true)
    public View walk(
            @PathVariable UUID workplaceId,
            @RequestParam Optional<UUID> saved,
            @RequestParam Optional<FindingQuestion> question,
            @RequestParam Optional<String> starter) {
        Walk walk = walk(workplaceId);
        Optional<Starter> guess = starter.map(id -> starter(walk.company(), id));
        Form form = guess.map(forms::guessed).orElseGet(() -> forms.blank(question, walk.here()));
        return show(HttpStatus.OK, walk, guess, form, saved, Optional.empty());
    }

    /**
     * @param day when it was written: a phone may send it later
     * @param also where a task of the name stands there already, that this is another one
     */
    @PostMapping("/workplaces/{workplaceId}/inventory")
    public View note(
            @PathVariable UUID workplaceId,
            @RequestParam UUID clientKey,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String also,
            @RequestParam Optional<String> starter,
            @RequestParam Map<String, String> typed) {
        LocalDate written = written(day);
        notes.hold(workplaceId);
        Walk walk = walk(workplaceId);
        if (notes.knows(clientKey)) {
            return next(workplaceId, Optional.empty(), "told=1");
        }
        Optional<Starter> guess = starter.map(id -> starter(walk.company(), id));
        Form form = new Form(typed);
        Optional<Note> note = forms.read(form, clientKey, written, guess);
        if (note.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, walk, guess, form, Optional.empty(), Optional.empty());
        }
        Optional<WorkTask> same = also.isEmpty() ? notes.same(workplaceId, note.get()) : Optional.empty();
        if (same.isPresent()) {
            return show(HttpStatus.CONFLICT, walk, guess, form, Optional.empty(), same);
        }
        UUID task = notes.add(workplaceId, note.get());
        return next(workplaceId, note.get().question(), "saved=" + task);
    }

    /** What was noted is a task that stands there already. */
    @PostMapping("/workplaces/{workplaceId}/inventory/same")
    public View same(
            @PathVariable UUID workplaceId,
            @RequestParam UUID clientKey,
            @RequestParam UUID task,
            @RequestParam LocalDate day) {
        LocalDate written = written(day);
        notes.hold(workplaceId);
        if (!notes.knows(clientKey)) {
            notes.isThat(workplaceId, task, clientKey, written);
        }
        return next(workplaceId, Optional.empty(), "told=1");
    }

    @PostMapping("/workplaces/{workplaceId}/inventory/{taskId}/withdraw")
    public View withdraw(
            @PathVariable UUID workplaceId,
            @PathVariable UUID taskId,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        notes.withdraw(workplaceId, taskId, version, LocalDate.now(clock));
        flash.addFlashAttribute(Pages.DONE, "inventory.withdrawn");
        return next(workplaceId, Optional.empty(), "told=1");
    }

    @PostMapping("/workplaces/{workplaceId}/inventory/starters/no")
    public View turnDown(@PathVariable UUID workplaceId, @RequestParam String starter, RedirectAttributes flash) {
        Company company = companies.company(companies.workplace(workplaceId).companyId());
        notes.turnDown(workplaceId, starter(company, starter));
        undos.offer("/workplaces/" + workplaceId + "/inventory/starters/again", Map.of("starter", starter));
        flash.addFlashAttribute(Pages.DONE, "inventory.guess.no.done");
        return new RedirectView("/workplaces/" + workplaceId + "/inventory#guesses");
    }

    @PostMapping("/workplaces/{workplaceId}/inventory/starters/again")
    public View ask(@PathVariable UUID workplaceId, @RequestParam String starter) {
        Company company = companies.company(companies.workplace(workplaceId).companyId());
        notes.ask(workplaceId, starter(company, starter));
        return new RedirectView("/workplaces/" + workplaceId + "/inventory#guesses");
    }

    private static View next(UUID workplaceId, Optional<FindingQuestion> question, String what) {
        String asked = question.map(each -> "&question=" + each.name()).orElse("");
        return new RedirectView("/workplaces/" + workplaceId + "/inventory?" + what + asked);
    }

    private LocalDate written(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today) || day.isBefore(today.minusDays(MOST_DAYS))) {
            throw new NotFoundException("note of " + day);
        }
        return day;
    }

    private Starter starter(Company company, String id) {
        return starters.of(company.industry()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("starter " + id));
    }

    private Walk walk(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        LocalDate today = LocalDate.now(clock);
        return new Walk(
                workplace,
                companies.company(workplace.companyId()),
                companies.tasksOf(workplaceId).stream().collect(Collectors.toMap(WorkTask::id, Function.identity())),
                notes.on(today, workplaceId),
                today);
    }

    /** @param tasks the whole inventory, by id @param noted today */
    private record Walk(
            Workplace workplace, Company company, Map<UUID, WorkTask> tasks, List<Noted> noted, LocalDate today) {

        /** Where the reader noted last. */
        Optional<String> here() {
            return noted.stream()
                    .filter(each -> each.by().equals(Acting.now().accountId()))
                    .findFirst()
                    .flatMap(this::task)
                    .flatMap(WorkTask::location);
        }

        /** Empty where it came or went since the inventory was read. */
        Optional<WorkTask> task(Noted noted) {
            return Optional.ofNullable(tasks.get(noted.taskId()));
        }

        private List<String> known(Function<WorkTask, Optional<String>> what) {
            return tasks.values().stream()
                    .flatMap(task -> what.apply(task).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private View show(
            HttpStatus status,
            Walk walk,
            Optional<Starter> guess,
            Form form,
            Optional<UUID> saved,
            Optional<WorkTask> same) {
        Set<String> settled = notes.settled(walk.workplace().id());
        return pages.show(
                status,
                "companies/inventory",
                new InventoryView(
                        walk.workplace(),
                        walk.company().name(),
                        walk.today(),
                        guess.map(each -> new Guess(each, named(forms.needs(each)))),
                        form,
                        same,
                        saved.map(walk.tasks()::get),
                        walk.noted().stream()
                                .flatMap(each ->
                                        walk.task(each).map(task -> new NotedTask(task, each.confirmedBy())).stream())
                                .distinct()
                                .toList(),
                        starters.of(walk.company().industry()).stream()
                                .filter(each -> !settled.contains(each.id()))
                                .toList(),
                        walk.known(WorkTask::location),
                        walk.known(WorkTask::performedBy)));
    }

    private List<GuessedNeed> named(List<Level> needs) {
        return needs.stream()
                .map(need -> new GuessedNeed(catalogue.dimension(need.dimension()), need.level()))
                .toList();
    }

    /**
     * @param guess that the form is about
     * @param same the task that stands there already, when one of its name was noted
     * @param saved just now
     * @param noted today, the last one first
     * @param guesses that nobody at the workplace has said yes or no to
     * @param places and {@code functions} that its tasks name
     */
    public record InventoryView(
            Workplace workplace,
            String company,
            LocalDate day,
            Optional<Guess> guess,
            Form form,
            Optional<WorkTask> same,
            Optional<WorkTask> saved,
            List<NotedTask> noted,
            List<Starter> guesses,
            List<String> places,
            List<String> functions) {

        /** As many as a phone shows without much scrolling; the rest is folded. */
        private static final int FIRST_GUESSES = 4;

        public String address() {
            return "/workplaces/" + workplace.id() + "/inventory";
        }

        public List<Starter> firstGuesses() {
            return guesses.stream().limit(FIRST_GUESSES).toList();
        }

        public List<Starter> moreGuesses() {
            return guesses.stream().skip(FIRST_GUESSES).toList();
        }

        /** What was sent, to be sent again. */
        public Map<String, String> sent() {
            return form.sent();
        }
    }

    /** A task of the walk. @param confirmedBy who at the workplace said that a guess is so */
    public record NotedTask(WorkTask task, Optional<String> confirmedBy) {}

    public record Guess(Starter starter, List<GuessedNeed> needs) {}

    /** @param least bin of the dimension's scale */
    public record GuessedNeed(Dimension dimension, int least) {}
}
