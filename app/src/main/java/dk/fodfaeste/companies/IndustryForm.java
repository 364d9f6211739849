package dk.fodfaeste.companies;

import dk.fodfaeste.companies.Industries.Titled;
import dk.fodfaeste.companies.Industry.Version;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The industry, as it stands in the fields of a page: digits, a line of the list, or words of one of its titles. */
final class IndustryForm {

    static final String CODE = "industry";
    static final String VERSION = "industryVersion";
    private static final int SHOWN = 5;

    private IndustryForm() {}

    static void stored(Optional<Industry> industry, Map<String, String> fields) {
        fields.put(CODE, industry.map(Industry::code).orElse(""));
        fields.put(VERSION, industry.map(Industry::version).orElse(Version.DB07).name());
    }

    /** Notes in the form what is wrong; words that fit more than one are asked about. */
    static Optional<Industry> read(Form form) {
        Version version = form.one(VERSION, Version.class, "companies.wrong.industryVersion")
                .orElse(Version.DB07);
        return form.text(CODE).flatMap(typed -> code(form, typed, version)).map(code -> new Industry(code, version));
    }

    private static Optional<String> code(Form form, String typed, Version version) {
        if (typed.matches("[0-9. ]+")) {
            String digits = typed.replaceAll("[. ]", "");
            return digits.matches("[0-9]{2,6}") ? Optional.of(digits) : refused(form, "companies.wrong.industry");
        }
        String ofTheList = typed.replaceFirst("^([0-9]{2,6}) .*", "$1");
        if (!ofTheList.equals(typed)) {
            return Optional.of(ofTheList);
        }
        if (version != Version.DB07) {
            return refused(form, "companies.wrong.industry.words");
        }
        List<Titled> found = Industries.find(typed);
        if (found.isEmpty()) {
            return refused(form, "companies.wrong.industry.none");
        }
        if (found.size() > 1) {
            form.refuse(
                    CODE,
                    new RefusedException(
                            "companies.wrong.industry.several",
                            found.size(),
                            found.stream().limit(SHOWN).map(Titled::told).collect(Collectors.joining("; "))));
            return Optional.empty();
        }
        return Optional.of(found.getFirst().code());
    }

    private static Optional<String> refused(Form form, String key) {
        form.refuse(CODE, key);
        return Optional.empty();
    }

    static List<EditedField> fields() {
        return List.of(
                EditedField.text(CODE, "companies.industry"),
                EditedField.constant(VERSION, "companies.industryVersion", Version.class));
    }
}
