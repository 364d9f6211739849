package dk.fodfaeste.platform.database;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Figures by month, as a column keeps them: {@code {"2026-09": 12.5, "2026-10": 13}}. */
public final class ByMonth {

    private static final TypeReference<Map<String, BigDecimal>> FIGURES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JSONB NONE = JSONB.valueOf("{}");

    private ByMonth() {}

    public static SortedMap<YearMonth, BigDecimal> read(JSONB column) {
        if (column.data().equals(NONE.data())) {
            return Collections.emptySortedMap();
        }
        SortedMap<YearMonth, BigDecimal> figures = new TreeMap<>();
        JSON.readValue(column.data(), FIGURES)
                .forEach((month, figure) -> figures.put(YearMonth.parse(month), figure.setScale(2)));
        return figures;
    }

    public static JSONB write(SortedMap<YearMonth, BigDecimal> figures) {
        return JSONB.valueOf(figures.entrySet().stream()
                .map(each ->
                        "\"%s\": %s".formatted(each.getKey(), each.getValue().toPlainString()))
                .collect(Collectors.joining(", ", "{", "}")));
    }
}
