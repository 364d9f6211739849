package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we know of a company, as it stands in the fields of a page. */
final class CompanyForm {

    private static final String NAME = "name";
    private static final String INDUSTRY = "industry";
    private static final String EMPLOYER = "employer";
    private static final String CONTACT_NAME = "contactName";
    private static final String CONTACT_EMAIL = "contactEmail";
    private static final String CONTACT_PHONE = "contactPhone";

    private CompanyForm() {}

    static Form stored(Company company) {
        CompanyFacts facts = CompanyFacts.of(company);
        Map<String, String> fields = new HashMap<>();
        fields.put(NAME, facts.name());
        fields.put(INDUSTRY, facts.industry().orElse(""));
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
                industry(form),
                form.text(EMPLOYER).flatMap(typed -> form.one(EMPLOYER, Employer.class, "companies.wrong.employer")),
                form.text(CONTACT_NAME),
                form.text(CONTACT_EMAIL)
                        .flatMap(typed -> form.text(CONTACT_EMAIL, "\\S+@\\S+\\.\\S+", "companies.wrong.email")),
                form.text(CONTACT_PHONE));
    }

    private static Optional<String> industry(Form form) {
        Optional<String> code =
                form.text(INDUSTRY, "[0-9. ]+", "companies.wrong.industry").map(typed -> typed.replaceAll("[. ]", ""));
        if (code.filter(digits -> !digits.matches("[0-9]{2,6}")).isPresent()) {
            form.refuse(INDUSTRY, "companies.wrong.industry");
        }
        return code;
    }

    static List<EditedField> fields() {
        return List.of(
                EditedField.text(NAME, "companies.name"),
                EditedField.text(INDUSTRY, "companies.industry"),
                EditedField.constant(EMPLOYER, "companies.employer", Employer.class),
                EditedField.text(CONTACT_NAME, "companies.person.name"),
                EditedField.text(CONTACT_EMAIL, "companies.person.email"),
                EditedField.text(CONTACT_PHONE, "companies.person.phone"));
    }
}
