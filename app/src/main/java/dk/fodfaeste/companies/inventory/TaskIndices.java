package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.catalogue.ReferenceFile.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What work of a kind often asks for in an industry: European Tasks database, JRC and Eurofound 2021, for EU15. An index is 0 to 1. It is taken for a
 * need where it is among the upper third of all jobs there: a guess about work of the kind, never a fact about a workplace.
 */
@Component
class TaskIndices {

    /** Row of the file for all industries together. */
    private static final String ANY = "00";

    /** @param least index of the upper third of all jobs of EU15, by how many have them */
    private record Sign(String column, double least, Level need) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("strength", 0.26, new Level("LIFTING", 3)),
            new Sign("dexterity", 0.63, new Level("FINE_HANDS", 3)),
            new Sign("serving", 0.66, new Level("CUSTOMERS", 2)),
            new Sign("team", 0.65, new Level("COLLEAGUES", 2)),
            new Sign("repetitiv", 0.45, new Level("ROUTINE", 2)),
            new Sign("literacy", 0.60, new Level("DANISH_READ", 3)),
            new Sign("numeracy", 0.49, new Level("NUMBERS", 2)),
            new Sign("ICTbasic", 0.72, new Level("IT_BASIC", 2)));

    private final Map<String, List<Level>> needs = new HashMap<>();

    TaskIndices() {
        ReferenceFile.rows(
                "inventory/task-indices.csv",
                ';',
                row -> needs.put(row.get("industry") + " " + row.get("isco08"), needs(row)));
    }

    private static List<Level> needs(Row row) {
        return SIGNS.stream()
                .filter(sign -> Double.parseDouble(row.get(sign.column())) >= sign.least())
                .map(Sign::need)
                .toList();
    }

    /** @param industry DB07, two digits @param disco08 its first two digits are those of ISCO-08 */
    List<Level> needs(String industry, String disco08) {
        String work = " " + disco08.substring(0, 2);
        return Stream.of(industry, ANY)
                .map(each -> needs.get(each + work))
                .filter(found -> found != null)
                .findFirst()
                .orElse(List.of());
    }
}
