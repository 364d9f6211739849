package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collective agreement of a workplace, as it stands in the fields of a page. */
final class CollectiveAgreements {

    private static final String KIND = "agreement";
    private static final String NAME = "agreementName";
    private static final String WITH = "agreementWith";
    private static final String SINCE = "agreementSince";
    private static final int LONGEST = 200;

    private CollectiveAgreements() {}

    static void stored(Optional<CollectiveAgreement> agreement, Map<String, String> fields) {
        Optional<CollectiveAgreement.Terms> terms = agreement.flatMap(CollectiveAgreement::terms);
        fields.put(
                KIND,
                agreement
                        .map(each -> terms.isPresent() ? AgreementKind.AGREED : AgreementKind.NONE)
                        .map(Enum::name)
                        .orElse(""));
        fields.put(NAME, terms.map(CollectiveAgreement.Terms::name).orElse(""));
        fields.put(WITH, terms.flatMap(CollectiveAgreement.Terms::with).orElse(""));
        fields.put(
                SINCE,
                terms.flatMap(CollectiveAgreement.Terms::since)
                        .map(Object::toString)
                        .orElse(""));
    }

    /** Notes in the form what is wrong: a name without a choice counts as a choice, a name beside «none» contradicts it. */
    static Optional<CollectiveAgreement> read(Form form) {
        Optional<AgreementKind> kind =
                form.text(KIND).flatMap(typed -> form.one(KIND, AgreementKind.class, "collectiveAgreement.wrong.kind"));
        Optional<String> name = form.text(NAME, ".{1," + LONGEST + "}", "workplace.wrong.address");
        Optional<String> with = form.text(WITH, ".{1," + LONGEST + "}", "workplace.wrong.address");
        var since = form.day(SINCE, "companies.wrong.day");
        boolean told = name.isPresent() || with.isPresent() || since.isPresent();
        if (kind.filter(AgreementKind.NONE::equals).isPresent()) {
            if (told) {
                form.refuse(KIND, "collectiveAgreement.wrong.none");
            }
            return Optional.of(CollectiveAgreement.NONE);
        }
        if (kind.isEmpty() && !told) {
            return Optional.empty();
        }
        form.required(NAME, "collectiveAgreement.wrong.name");
        return Optional.of(
                new CollectiveAgreement(Optional.of(new CollectiveAgreement.Terms(name.orElse(""), with, since))));
    }

    static List<EditedField> fields() {
        return List.of(
                EditedField.constant(KIND, "collectiveAgreement", AgreementKind.class),
                EditedField.text(NAME, "collectiveAgreement.name"),
                EditedField.text(WITH, "collectiveAgreement.with"),
                EditedField.day(SINCE, "collectiveAgreement.since"));
    }

    enum AgreementKind {
        AGREED,
        NONE
    }
}
