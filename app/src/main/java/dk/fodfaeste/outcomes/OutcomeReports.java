package dk.fodfaeste.outcomes;

import static dk.fodfaeste.database.outcomes.Tables.REPORT_LINE;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.outcomes.OutcomeReport.Part;
import dk.fodfaeste.outcomes.OutcomeReport.Table;
import dk.fodfaeste.outcomes.SmallCells.Count;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.platform.Danish;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the municipalities, in whole years: of overlapping periods the difference would tell of one person. */
@Service
@Transactional(readOnly = true)
public class OutcomeReports {

    /** Led to something that was told in words alone, or to nothing. */
    static final String OTHER = "OTHER";

    static final String NOTHING = "NOTHING";

    private final DSLContext database;

    OutcomeReports(DSLContext database) {
        this.database = database;
    }

    /** Those whose people had a course that ended, in the order of the Danish alphabet. */
    public List<String> municipalities() {
        return database.select(REPORT_LINE.MUNICIPALITY)
                .from(REPORT_LINE)
                .groupBy(REPORT_LINE.MUNICIPALITY)
                .orderBy(Danish.order(REPORT_LINE.MUNICIPALITY))
                .fetch(REPORT_LINE.MUNICIPALITY);
    }

    /** In which courses ended, the latest first. */
    public List<Integer> years() {
        return database.select(REPORT_LINE.ENDED_YEAR)
                .from(REPORT_LINE)
                .groupBy(REPORT_LINE.ENDED_YEAR)
                .orderBy(REPORT_LINE.ENDED_YEAR.desc())
                .fetch(REPORT_LINE.ENDED_YEAR);
    }

    /** @param year in which the courses ended */
    public OutcomeReport of(String municipality, int year) {
        Map<Part, Map<String, Count>> counts = new EnumMap<>(Part.class);
        database.select(REPORT_LINE.PART, REPORT_LINE.WHAT, DSL.count(), DSL.countDistinct(REPORT_LINE.PERSON_ID))
                .from(REPORT_LINE)
                .where(REPORT_LINE.MUNICIPALITY.eq(municipality).and(REPORT_LINE.ENDED_YEAR.eq(year)))
                .groupBy(REPORT_LINE.PART, REPORT_LINE.WHAT)
                .forEach(row -> counts.computeIfAbsent(Part.valueOf(row.value1()), part -> new HashMap<>())
                        .put(row.value2(), new Count(row.value2(), row.value3(), row.value4())));
        return new OutcomeReport(
                municipality,
                year,
                Arrays.stream(Part.values())
                        .map(part -> Table.of(part, counts.getOrDefault(part, Map.of()), order(part)))
                        .toList());
    }

    private static List<String> order(Part part) {
        return switch (part) {
            case ENDED -> names(Outcome.values());
            case LED_TO ->
                Stream.concat(names(StepUp.values()).stream(), Stream.of(OTHER, NOTHING))
                        .toList();
            case AFTER_3, AFTER_6, AFTER_12 -> names(Situation.values());
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
