package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.List;

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

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }
}
