package dk.fodfaeste.companies;

import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Kontaktpersoner: whom we speak with at a company, and what each is to us. */
@Controller
public class ContactPersonsPage {

    private final Pages pages;
    private final Companies companies;
    private final ContactPersons persons;
    private final Edits edits;

    ContactPersonsPage(Pages pages, Companies companies, ContactPersons persons, Edits edits) {
        this.pages = pages;
        this.companies = companies;
        this.persons = persons;
        this.edits = edits;
    }

    @GetMapping("/companies/{companyId}/contact-persons")
    public View all(@PathVariable UUID companyId) {
        return all(HttpStatus.OK, companyId, Form.empty());
    }

    private View all(HttpStatus status, UUID companyId, Form form) {
        List<Workplace> workplaces = companies.workplacesOf(companyId);
        return pages.show(
                status,
                "companies/contact-persons",
                new ContactPersonsView(
                        companies.company(companyId),
                        persons.of(companyId).stream()
                                .map(person -> new Line(person, called(person, workplaces)))
                                .toList(),
                        workplaces,
                        form));
    }

    private static Optional<String> called(ContactPerson person, List<Workplace> workplaces) {
        return person.facts()
                .workplaceId()
                .flatMap(id -> workplaces.stream()
                        .filter(each -> each.id().equals(id))
                        .map(Workplace::name)
                        .findFirst());
    }

    @PostMapping("/companies/{companyId}/contact-persons")
    public View add(@PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<ContactPersonFacts> facts = ContactPersonForm.read(form, companies.workplacesOf(companyId));
        if (facts.isEmpty()) {
            return all(HttpStatus.UNPROCESSABLE_CONTENT, companyId, form);
        }
        persons.add(companyId, facts.get());
        return done(companyId, "contactPerson.done.added", next);
    }

    @GetMapping("/companies/{companyId}/contact-persons/{contactPersonId}")
    public View stored(@PathVariable UUID companyId, @PathVariable UUID contactPersonId) {
        ContactPerson person = persons.person(companyId, contactPersonId);
        return one(HttpStatus.OK, person, ContactPersonForm.stored(person));
    }

    private View one(HttpStatus status, ContactPerson person, Form form) {
        return pages.show(
                status,
                "companies/contact-person",
                new ContactPersonView(
                        companies.company(person.companyId()),
                        person,
                        companies.workplacesOf(person.companyId()),
                        form));
    }

    @PostMapping("/companies/{companyId}/contact-persons/{contactPersonId}")
    public View change(
            @PathVariable UUID companyId,
            @PathVariable UUID contactPersonId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        ContactPerson person = persons.person(companyId, contactPersonId);
        Form form = new Form(typed);
        Optional<ContactPersonFacts> facts = ContactPersonForm.read(form, companies.workplacesOf(companyId));
        if (facts.isEmpty()) {
            return one(HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        return edits.save(edit(person, form), seen -> {
            persons.change(person, seen, facts.get());
            return done(companyId, "contactPerson.done.changed", next);
        });
    }

    private Edit edit(ContactPerson person, Form form) {
        String page = "/companies/" + person.companyId() + "/contact-persons";
        return new Edit(
                        person.facts().name(),
                        page,
                        page + "/" + person.id(),
                        form,
                        () -> ContactPersonForm.stored(persons.person(person.companyId(), person.id())),
                        ContactPersonForm.fields())
                .withWayBack();
    }

    @PostMapping("/companies/{companyId}/contact-persons/{contactPersonId}/removal")
    public View remove(@PathVariable UUID companyId, @PathVariable UUID contactPersonId, RedirectAttributes next) {
        persons.remove(companyId, contactPersonId);
        return done(companyId, "contactPerson.done.removed", next);
    }

    private static View done(UUID companyId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/companies/" + companyId + "/contact-persons");
    }

    public record ContactPersonsView(Company company, List<Line> persons, List<Workplace> workplaces, Form form) {}

    /** @param workplace empty where they are there for the whole company */
    public record Line(ContactPerson person, Optional<String> workplace) {}

    public record ContactPersonView(Company company, ContactPerson person, List<Workplace> workplaces, Form form) {}
}
