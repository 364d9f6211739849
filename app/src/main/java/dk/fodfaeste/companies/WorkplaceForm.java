package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What we know of a workplace, as it stands in the fields of a page. */
@Component
class WorkplaceForm {

    private static final String P_NUMBER = "pNumber";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final String POSTAL_CODE = "postalCode";
    private static final String COMPANY = "company";

    static final String MOVED_ON = "movedOn";

    private static final int MOST_PLACES = 999;
    private static final int LONGEST_ADDRESS = 200;

    private final Companies companies;
    private final Geography geography;

    WorkplaceForm(Companies companies, Geography geography) {
        this.companies = companies;
        this.geography = geography;
    }

    Form stored(Workplace workplace, Company company) {
        Map<String, String> fields = new HashMap<>();
        fields.put(NAME, workplace.name());
        fields.put(ADDRESS, workplace.address().orElse(""));
        fields.put(POSTAL_CODE, workplace.postalCode().orElse(""));
        CollectiveAgreements.stored(workplace.agreement(), fields);
        fields.put(COMPANY, company.cvr());
        return Form.stored(fields, workplace.version());
    }

    /** What a new one of the company begins with: one place, as the import has it. */
    Form beginning() {
        return new Form(Map.of("places", "1"));
    }

    /** A new one of the company; empty where something is wrong, which then stands in the form. */
    Optional<NewWorkplace> readNew(Form form, Company company) {
        Optional<PNumber> number = PNumber.parse(form.typed(P_NUMBER));
        if (number.isEmpty()) {
            form.refuse(P_NUMBER, "workplace.wrong.pNumber");
        }
        number.flatMap(companies::workplaceOf).ifPresent(known -> form.refuse(P_NUMBER, known(known)));
        WorkplaceFacts facts = facts(form, new Cvr(company.cvr()));
        Capacity capacity = capacity(form);
        return number.filter(each -> form.isRight()).map(each -> new NewWorkplace(each, facts, capacity));
    }

    private RefusedException known(Workplace workplace) {
        return new RefusedException(
                "workplace.wrong.known",
                workplace.name(),
                companies.company(workplace.companyId()).name());
    }

    /** Another name, address or company; empty where something is wrong, which then stands in the form. */
    Optional<WorkplaceFacts> read(Form form) {
        Optional<Cvr> company = Cvr.parse(form.typed(COMPANY));
        if (company.isEmpty()) {
            form.refuse(COMPANY, "companies.wrong.cvr");
        } else if (!companies.knows(company.get())) {
            form.refuse(COMPANY, "workplace.wrong.company");
        }
        form.day(MOVED_ON, "companies.wrong.day");
        return company.map(cvr -> facts(form, cvr)).filter(facts -> form.isRight());
    }

    private WorkplaceFacts facts(Form form, Cvr company) {
        return new WorkplaceFacts(
                form.required(NAME, "companies.wrong.name"),
                form.text(ADDRESS, ".{1," + LONGEST_ADDRESS + "}", "workplace.wrong.address"),
                form.text(POSTAL_CODE, "[0-9]{4}", "workplace.wrong.postalCode").filter(code -> isThere(form, code)),
                CollectiveAgreements.read(form),
                company);
    }

    private boolean isThere(Form form, String code) {
        if (geography.postalCode(code).isEmpty()) {
            form.refuse(POSTAL_CODE, "workplace.wrong.postalCode");
        }
        return form.isRight();
    }

    /** Places and full-time equivalents; what is wrong stands in the form. */
    static Capacity capacity(Form form) {
        form.required("places", "workplace.wrong.places");
        OptionalInt places = form.whole("places", 0, MOST_PLACES, "workplace.wrong.places");
        return new Capacity(
                places.orElse(0),
                form.hundredths("ordinaryFte", "workplace.wrong.fte"),
                form.hundredths("supportedFte", "workplace.wrong.fte"));
    }

    static List<EditedField> fields() {
        return Stream.concat(
                        Stream.of(
                                EditedField.text(NAME, "companies.name"),
                                EditedField.text(ADDRESS, "workplace.street"),
                                EditedField.text(POSTAL_CODE, "workplace.postalCode"),
                                EditedField.text(COMPANY, "workplace.company")),
                        CollectiveAgreements.fields().stream())
                .toList();
    }
}
