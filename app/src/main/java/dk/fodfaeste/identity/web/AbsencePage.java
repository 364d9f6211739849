package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Absence;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.web.AbsenceViews.AbsencesView;
import dk.fodfaeste.identity.web.OwnAccountPage.OwnAccountView;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Undos;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** When somebody is away, and who stands in: told of oneself on the own page, and of the others by a manager. */
@Controller
public class AbsencePage {

    static final String ADDRESS = "/absences";

    private static final String COLLEAGUE = "colleague";
    private static final String DEPUTY = "deputy";
    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Pages pages;
    private final Absences absences;
    private final AbsenceViews views;
    private final OwnAccount own;
    private final Colleagues colleagues;
    private final Edits edits;
    private final Undos undos;

    AbsencePage(
            Pages pages,
            Absences absences,
            AbsenceViews views,
            OwnAccount own,
            Colleagues colleagues,
            Edits edits,
            Undos undos) {
        this.pages = pages;
        this.absences = absences;
        this.views = views;
        this.own = own;
        this.colleagues = colleagues;
        this.edits = edits;
        this.undos = undos;
    }

    @GetMapping(ADDRESS)
    public View all() {
        return pages.show("identity/absences", views.ofAll(Form.empty()));
    }

    /** Of a colleague where one is named, and of oneself where the form has no such field. */
    @PostMapping(ADDRESS)
    public View tell(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        boolean ofOthers = form.has(COLLEAGUE);
        Optional<UUID> whose = ofOthers
                ? form.text(COLLEAGUE, ID, "absence.wrong.colleague").map(UUID::fromString)
                : Optional.of(Acting.now().accountId());
        if (whose.isEmpty()) {
            form.refuse(COLLEAGUE, "absence.wrong.colleague");
        }
        Optional<Absence> wanted = whose.flatMap(id -> wanted(UUID.randomUUID(), id, form));
        if (wanted.isPresent() && form.isRight() && isKept(form, wanted.get())) {
            next.addFlashAttribute(Pages.DONE, "absence.told");
            return new RedirectView(ofOthers ? ADDRESS : OwnAccountPage.ADDRESS + "#absence");
        }
        return ofOthers
                ? pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "identity/absences", views.ofAll(form))
                : onOwnPage(form);
    }

    private View onOwnPage(Form form) {
        var profile = own.profile();
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "identity/own-account",
                new OwnAccountView(
                        profile,
                        OwnAccountPage.stored(profile),
                        views.of(Acting.now().accountId(), form)));
    }

    private boolean isKept(Form form, Absence wanted) {
        try {
            absences.tell(wanted);
            undos.offer(ADDRESS + "/" + wanted.id() + "/end", Map.of("version", "1"));
            return true;
        } catch (NotAllowedException notTheirs) {
            throw notTheirs;
        } catch (RefusedException refusal) {
            form.refuse(field(refusal), refusal);
        } catch (DataIntegrityViolationException overlap) {
            form.refuse(FIRST, "absence.wrong.overlap");
        }
        return false;
    }

    @GetMapping("/absences/{absenceId}")
    public View absence(@PathVariable UUID absenceId) {
        Absence absence = absences.absence(absenceId);
        return show(HttpStatus.OK, absence, stored(absence));
    }

    @PostMapping("/absences/{absenceId}")
    public View change(@PathVariable UUID absenceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Optional<Absence> still = still(absenceId);
        return still.isPresent() ? change(still.get(), new Form(typed), next) : gone(next);
    }

    private View change(Absence before, Form form, RedirectAttributes next) {
        UUID absenceId = before.id();
        Optional<Absence> wanted = wanted(absenceId, before.accountId(), form);
        if (wanted.isEmpty() || !form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, before, form);
        }
        try {
            return edits.save(edit(before, form), seen -> {
                absences.change(at(wanted.get(), seen));
                next.addFlashAttribute(Pages.DONE, "absence.changed");
                return new RedirectView(back(before));
            });
        } catch (NotAllowedException notTheirs) {
            throw notTheirs;
        } catch (RefusedException refusal) {
            form.refuse(field(refusal), refusal);
        } catch (DataIntegrityViolationException overlap) {
            form.refuse(FIRST, "absence.wrong.overlap");
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, before, form);
    }

    @PostMapping("/absences/{absenceId}/end")
    public View end(@PathVariable UUID absenceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Optional<Absence> still = still(absenceId);
        if (still.isEmpty()) {
            return gone(next);
        }
        try {
            absences.end(absenceId, new Form(typed).version());
            next.addFlashAttribute(Pages.DONE, "absence.ended");
        } catch (ChangedMeanwhileException changed) {
            next.addFlashAttribute(Pages.DONE, "absence.changedMeanwhile");
        }
        return new RedirectView(back(still.get()));
    }

    /** Empty where it was taken back meanwhile. */
    private Optional<Absence> still(UUID absenceId) {
        try {
            return Optional.of(absences.absence(absenceId));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private static View gone(RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, "absence.gone");
        return new RedirectView(OwnAccountPage.ADDRESS);
    }

    private static Optional<Absence> wanted(UUID id, UUID accountId, Form form) {
        form.required(FIRST, "absence.wrong.day");
        form.required(LAST, "absence.wrong.day");
        Optional<UUID> deputy = form.text(DEPUTY, ID, "absence.wrong.deputy").map(UUID::fromString);
        var first = form.day(FIRST, "absence.wrong.day");
        var last = form.day(LAST, "absence.wrong.day");
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Absence(id, accountId, deputy, first.get(), last.get(), form.version()));
    }

    private static Absence at(Absence wanted, int seen) {
        return new Absence(
                wanted.id(), wanted.accountId(), wanted.deputyId(), wanted.firstDay(), wanted.lastDay(), seen);
    }

    private static String field(RefusedException refusal) {
        return switch (refusal.key()) {
            case "absence.wrong.deputy", "absence.wrong.deputyAway" -> DEPUTY;
            case "absence.wrong.last", "absence.wrong.long" -> LAST;
            default -> FIRST;
        };
    }

    private Edit edit(Absence absence, Form form) {
        String page = ADDRESS + "/" + absence.id();
        Map<String, String> names = absences.deputies(absence.accountId()).stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Member::name));
        return new Edit(
                        words -> words.text("absence.title"),
                        page,
                        page,
                        form,
                        () -> stored(absences.absence(absence.id())),
                        List.of(
                                EditedField.day(FIRST, "absence.first"),
                                EditedField.day(LAST, "absence.last"),
                                EditedField.chosen(DEPUTY, "absence.deputy", names)))
                .withWayBack();
    }

    private static Form stored(Absence absence) {
        return Form.stored(
                Map.of(
                        FIRST, absence.firstDay().toString(),
                        LAST, absence.lastDay().toString(),
                        DEPUTY, absence.deputyId().map(UUID::toString).orElse("")),
                absence.version());
    }

    private static String back(Absence absence) {
        return absence.accountId().equals(Acting.now().accountId()) ? OwnAccountPage.ADDRESS : ADDRESS;
    }

    private View show(HttpStatus status, Absence absence, Form form) {
        return pages.show(
                status,
                "identity/absence",
                new AbsenceView(
                        absence.id(),
                        colleagues.staff().member(absence.accountId()).name(),
                        back(absence),
                        new AbsencesView(
                                absence.firstDay(),
                                List.of(),
                                List.of(),
                                absences.deputies(absence.accountId()),
                                form)));
    }

    /** @param back where the reader came from */
    public record AbsenceView(UUID id, String name, String back, AbsencesView fields) {}
}
