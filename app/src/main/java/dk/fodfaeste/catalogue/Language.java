package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.Folded;
import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A language that the catalogue can be told in. @param required whether all of it is */
public record Language(String code, String danish, String english, boolean required) implements Named {

    private static final List<Language> ALL = read();

    private static List<Language> read() {
        List<Language> all = new ArrayList<>();
        ReferenceFile.rows(
                "catalogue/languages.csv",
                ';',
                row -> all.add(new Language(
                        row.get("code"),
                        row.get("name_da"),
                        row.get("name_en"),
                        row.get("required").equals("yes"))));
        return List.copyOf(all);
    }

    /** Those that are required first. */
    public static List<Language> all() {
        return ALL;
    }

    public static List<Language> required(boolean required) {
        return ALL.stream().filter(each -> each.required == required).toList();
    }

    /** The one that somebody calls so: «arabisk», «Arabic». */
    public static Optional<Language> called(String name) {
        String folded = Folded.of(name).strip();
        return ALL.stream()
                .filter(each -> folded.equals(Folded.of(each.danish)) || folded.equals(Folded.of(each.english)))
                .findFirst();
    }

    /** Whether it is written from right to left. */
    public boolean fromTheRight() {
        return code.equals("ar") || code.equals("fa");
    }

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }
}
