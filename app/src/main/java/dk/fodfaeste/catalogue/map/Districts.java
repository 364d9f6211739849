package dk.fodfaeste.catalogue.map;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import dk.fodfaeste.platform.Folded;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All postal districts, and what finds them. */
@Component
public class Districts {

    /** Below it a postal code is a street, not a district. */
    private static final String FIRST_WHOLE = "2000";

    private final Map<String, District> byCode = new HashMap<>();
    private final List<District> all;
    private final Geography geography;

    Districts(Geography geography) {
        this.geography = geography;
        all = geography.postalCodes().stream()
                .collect(Collectors.groupingBy(Districts::name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Districts::district)
                .toList();
        all.forEach(district -> district.codes().forEach(code -> byCode.put(code, district)));
    }

    private static String name(PostalCode code) {
        return code.code().compareTo(FIRST_WHOLE) < 0 ? code.name() : code.code();
    }

    private static District district(List<PostalCode> codes) {
        return new District(
                codes.getFirst().name(),
                codes.stream().map(PostalCode::code).sorted().toList(),
                Mercator.of(
                        codes.stream()
                                .mapToDouble(PostalCode::latitude)
                                .average()
                                .orElseThrow(),
                        codes.stream()
                                .mapToDouble(PostalCode::longitude)
                                .average()
                                .orElseThrow()));
    }

    /** Of a postal code; empty where there is none, or none of that number. */
    public Optional<District> of(@Nullable String postalCode) {
        return postalCode == null ? Optional.empty() : Optional.ofNullable(byCode.get(postalCode.strip()));
    }

    public List<District> all() {
        return all;
    }

    /**
     * The postal codes of what somebody calls a place: a code, what a post town is called or begins with, a municipality.
     *
     * @return empty where nothing is called so
     */
    public Optional<Collection<String>> find(String place) {
        String typed = place.strip();
        String code = typed.split("\\s", 2)[0];
        if (code.matches("\\d{4}")) {
            return of(code).map(district -> List.of(code));
        }
        String folded = Folded.of(typed).replaceFirst("(s)? kommune$", "").strip();
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        Collection<String> found = geography.postalCodes().stream()
                .filter(each -> isCalled(each, folded))
                .map(PostalCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean isCalled(PostalCode code, String folded) {
        String name = Folded.of(code.name());
        return name.equals(folded)
                || name.startsWith(folded + " ")
                || Folded.of(code.municipality()).equals(folded);
    }
}
