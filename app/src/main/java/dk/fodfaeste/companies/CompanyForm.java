package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What we know of a company, as it stands in the fields of a page. */
final class CompanyForm {

    private static final String NAME = "name";
    private static final String EMPLOYER = "employer";
    private static final String CONTACT_NAME = "contactName";
    private static final String CONTACT_EMAIL = "contactEmail";
    private static final String CONTACT_PHONE = "contactPhone";

    private CompanyForm() {}

    static Form stored(Company company) {
        CompanyFacts facts = CompanyFacts.of(company);
        Map<String, String> fields = new HashMap<>();
        fields.put(NAME, facts.name());
        IndustryForm.stored(facts.industry(), fields);
        fields.put(EMPLOYER, facts.employer().map(Enum::name).orElse(""));
        fields.put(CONTACT_NAME, facts.contactName().orElse(""));
        fields.put(CONTACT_EMAIL, facts.contactEmail().orElse(""));
        fields.put(CONTACT_PHONE, facts.contactPhone().orElse(""));
        return Form.stored(fields, company.version());
    }

    /** Notes in the form what is wrong; then what is returned is of no use. */
    static CompanyFacts read(Form form) {
        return new CompanyFacts(
                form.required(NAME, "companies.wrong.name"),
                IndustryForm.read(form),
                form.text(EMPLOYER).flatMap(typed -> form.one(EMPLOYER, Employer.class, "companies.wrong.employer")),
                form.text(CONTACT_NAME),
                form.text(CONTACT_EMAIL)
                        .flatMap(typed -> form.text(CONTACT_EMAIL, "\\S+@\\S+\\.\\S+", "companies.wrong.email")),
                form.text(CONTACT_PHONE));
    }

    static List<EditedField> fields() {
        return Stream.concat(IndustryForm.fields().stream(), others().stream()).toList();
    }

    private static List<EditedField> others() {
        return List.of(
                EditedField.text(NAME, "companies.name"),
                EditedField.constant(EMPLOYER, "companies.employer", Employer.class),
                EditedField.text(CONTACT_NAME, "companies.person.name"),
                EditedField.text(CONTACT_EMAIL, "companies.person.email"),
                EditedField.text(CONTACT_PHONE, "companies.person.phone"));
    }
}
