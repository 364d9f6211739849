package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.companies.Industry.Version;
import dk.fodfaeste.platform.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The industries of DB07 by two and three digits, in words (Statistics Denmark). For DB25 the house has no list, and guesses none. */
public final class Industries {

    private static final List<Titled> DB07 = read();

    private Industries() {}

    private static List<Titled> read() {
        List<Titled> titles = new ArrayList<>();
        ReferenceFile.rows(
                "catalogue/db07.csv", ',', row -> titles.add(new Titled(row.get("code"), row.get("title_da"))));
        return List.copyOf(titles);
    }

    /** All that have words, by code. */
    public static List<Titled> all() {
        return DB07;
    }

    /** Of the group, or of the division where only that is known. */
    static Optional<String> title(Industry industry) {
        return industry.version() == Version.DB07
                ? title(industry.code(), 3).or(() -> title(industry.code(), 2))
                : Optional.empty();
    }

    private static Optional<String> title(String code, int digits) {
        return code.length() < digits
                ? Optional.empty()
                : DB07.stream()
                        .filter(each -> each.code().equals(code.substring(0, digits)))
                        .map(Titled::title)
                        .findFirst();
    }

    /** Those in whose title every word begins one, whatever the accents; groups before divisions, as they tell more. */
    static List<Titled> find(String words) {
        List<String> asked = Arrays.asList(Folded.of(words).strip().split("\\s+"));
        return DB07.stream()
                .filter(each -> {
                    List<String> title = Arrays.asList(Folded.of(each.title()).split("[^\\p{L}0-9]+"));
                    return asked.stream().allMatch(word -> title.stream().anyMatch(of -> of.startsWith(word)));
                })
                .sorted((one, other) -> other.code().length() - one.code().length())
                .toList();
    }

    /** @param code two or three digits */
    public record Titled(String code, String title) {

        /** «551 Hoteller» */
        public String told() {
            return code + " " + title;
        }
    }
}
