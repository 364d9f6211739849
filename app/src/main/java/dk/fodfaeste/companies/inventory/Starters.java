package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.catalogue.ReferenceFile.Row;
import dk.fodfaeste.companies.Industry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Typical tasks by industry (DB07, two digits), the project's own list; the work's kind is a DISCO-08 code. */
@Component
class Starters {

    private static final String FILE = "inventory/starters.csv";

    private final Map<String, List<Starter>> byIndustry = new LinkedHashMap<>();

    Starters(TaskIndices indices) {
        ReferenceFile.rows(FILE, ';', row -> {
            for (String industry : row.get("industries").split(" ", -1)) {
                byIndustry
                        .computeIfAbsent(industry, first -> new ArrayList<>())
                        .add(starter(row, indices.needs(industry, row.get("disco08"))));
            }
        });
    }

    /** What the list itself says of the craft comes first, and has the last word about its dimension. */
    private static Starter starter(Row row, List<Level> often) {
        List<Level> own = row.get("needs").isEmpty()
                ? List.of()
                : Arrays.stream(row.get("needs").split(",", -1))
                        .map(each -> each.split(" ", -1))
                        .map(each -> new Level(each[0], Integer.parseInt(each[1])))
                        .toList();
        return new Starter(
                row.get("id"),
                row.get("disco08"),
                row.get("name_da"),
                row.get("name_en"),
                Integer.parseInt(row.get("minutes")),
                Integer.parseInt(row.get("times")),
                Stream.concat(own.stream(), often.stream())
                        .collect(Collectors.toMap(
                                Level::dimension, each -> each, (first, other) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList());
    }

    /** @param industry empty where nobody has said, or of another edition than the list: then there is nothing to guess from */
    List<Starter> of(Optional<Industry> industry) {
        return industry.filter(each -> each.version() == Industry.Version.DB07)
                .map(Industry::code)
                .filter(code -> code.length() >= 2)
                .map(code -> byIndustry.getOrDefault(code.substring(0, 2), List.of()))
                .orElse(List.of());
    }
}
