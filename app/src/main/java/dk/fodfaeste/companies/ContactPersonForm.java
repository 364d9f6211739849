package dk.fodfaeste.companies;

import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The fields of somebody at a company. */
final class ContactPersonForm {

    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String WORKPLACE = "workplace";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final int LONGEST = 120;

    private ContactPersonForm() {}

    static Form stored(ContactPerson person) {
        ContactPersonFacts facts = person.facts();
        Map<String, String> fields = new HashMap<>();
        fields.put(NAME, facts.name());
        fields.put(ROLE, facts.role().name());
        fields.put(WORKPLACE, facts.workplaceId().map(UUID::toString).orElse(""));
        fields.put(EMAIL, facts.email().orElse(""));
        fields.put(PHONE, facts.phone().orElse(""));
        return Form.stored(fields, person.version());
    }

    /** @param workplaces of the company; empty is returned where something is wrong, which then stands in the form */
    static Optional<ContactPersonFacts> read(Form form, List<Workplace> workplaces) {
        form.required(NAME, "companies.wrong.name");
        Optional<String> name = form.text(NAME, ".{1," + LONGEST + "}", "contactPerson.wrong.name");
        form.required(ROLE, "contactPerson.wrong.role");
        Optional<ContactRole> role = form.one(ROLE, ContactRole.class, "contactPerson.wrong.role");
        Optional<UUID> workplace = form.text(WORKPLACE)
                .flatMap(typed -> workplaces.stream()
                        .map(Workplace::id)
                        .filter(id -> id.toString().equals(typed))
                        .findFirst());
        if (form.text(WORKPLACE).isPresent() && workplace.isEmpty()) {
            form.refuse(WORKPLACE, "contactPerson.wrong.workplace");
        }
        Optional<String> email = form.text(EMAIL, "\\S+@\\S+\\.\\S+", "companies.wrong.email");
        Optional<String> phone = form.text(PHONE, "[+0-9 ()-]{8,20}", "contactPerson.wrong.phone");
        return form.isRight()
                ? Optional.of(new ContactPersonFacts(name.orElseThrow(), role.orElseThrow(), workplace, email, phone))
                : Optional.empty();
    }

    static List<EditedField> fields() {
        return List.of(
                EditedField.text(NAME, "companies.name"),
                EditedField.constant(ROLE, "contactPerson.role", ContactRole.class),
                EditedField.text(EMAIL, "companies.person.email"),
                EditedField.text(PHONE, "companies.person.phone"));
    }
}
