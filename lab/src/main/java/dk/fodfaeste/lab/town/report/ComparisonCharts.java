package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.IChart;

/** The pictures of a comparison, by file name. */
final class ComparisonCharts {

    private ComparisonCharts() {}

    static Map<String, IChart> of(Comparison comparison) {
        Bars bars = new Bars(comparison);
        Lines lines = new Lines(comparison);
        Map<String, IChart> charts = new LinkedHashMap<>();
        charts.put(
                "completed-share",
                bars.of("Courses that are completed", "% of the courses that ended", Measure.COMPLETED_SHARE));
        charts.put("completed", bars.of("Courses completed", "per 100 people", Measure.COMPLETED));
        charts.put("jobs", bars.of("Jobs", "per 100 people", Measure.JOBS));
        charts.put("early-stops", bars.of("Early stops", "per company and year", Measure.EARLY_STOPS));
        charts.put(
                "waiting",
                lines.from(
                        0,
                        "Who still waits for a first course",
                        "weeks since arrival",
                        "% of people",
                        RunResult::notBegun));
        charts.put(
                "over-time",
                lines.from(
                        2,
                        "Courses that are completed, as time goes on",
                        "quarter",
                        "% of the courses that ended",
                        RunResult::completedByQuarter));
        charts.put(
                "fairness-completed",
                bars.ofGroups(
                        "Fairness: completed share",
                        "%-points that the group is behind",
                        Measure.COMPLETED_GAP_KNOWN,
                        Measure.COMPLETED_GAP_STRENGTHS));
        charts.put(
                "fairness-waiting",
                bars.ofGroups(
                        "Fairness: waiting in the first year",
                        "weeks that the group waits longer",
                        Measure.WAIT_GAP_KNOWN,
                        Measure.WAIT_GAP_STRENGTHS));
        return charts;
    }
}
