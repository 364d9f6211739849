package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Estimate;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.RunResult;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The pictures of a comparison, by file name. */
final class ComparisonCharts {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private final Comparison comparison;

    ComparisonCharts(Comparison comparison) {
        this.comparison = comparison;
    }

    Map<String, IChart> all() {
        Map<String, IChart> charts = new LinkedHashMap<>();
        charts.put(
                "completed-share",
                bars("Courses that are completed", "% of the courses that ended", Measure.COMPLETED_SHARE));
        charts.put("completed", bars("Courses completed", "per 100 people", Measure.COMPLETED));
        charts.put("jobs", bars("Jobs", "per 100 people", Measure.JOBS));
        charts.put("early-stops", bars("Early stops", "per company and year", Measure.EARLY_STOPS));
        charts.put("waiting", waiting());
        charts.put("over-time", overTime());
        charts.put(
                "fairness-completed",
                fairness(
                        "Fairness: completed share",
                        "%-points that the group is behind",
                        Measure.COMPLETED_GAP_KNOWN,
                        Measure.COMPLETED_GAP_STRENGTHS));
        charts.put(
                "fairness-waiting",
                fairness(
                        "Fairness: waiting in the first year",
                        "weeks that the group waits longer",
                        Measure.WAIT_GAP_KNOWN,
                        Measure.WAIT_GAP_STRENGTHS));
        return charts;
    }

    private CategoryChart bars(String title, String unit, Measure measure) {
        CategoryChart chart = categories(title, unit);
        chart.getStyler().setLegendVisible(false);
        series(chart, measure.title(), measure, ChartStyle.BLUE);
        return chart;
    }

    private CategoryChart fairness(String title, String unit, Measure known, Measure strengths) {
        CategoryChart chart = categories(title, unit);
        series(chart, "of whom little is written, against the others", known, ChartStyle.BLUE);
        series(chart, "strong in few dimensions, against the others", strengths, ChartStyle.ORANGE);
        return chart;
    }

    private static CategoryChart categories(String title, String unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title(title))
                .xAxisTitle("way of working")
                .yAxisTitle(unit)
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.55);
        return chart;
    }

    private void series(CategoryChart chart, String name, Measure measure, Color colour) {
        List<WayOfWorking.Kind> ways = comparison.ways();
        List<Estimate> estimates =
                ways.stream().map(way -> comparison.estimate(way, measure)).toList();
        chart.addSeries(
                        name,
                        ways.stream().map(WayOfWorking.Kind::title).toList(),
                        estimates.stream().map(Estimate::mean).toList(),
                        estimates.stream().map(Estimate::halfWidth).toList())
                .setFillColor(colour);
    }

    private XYChart waiting() {
        XYChart chart = lines("Who still waits for a first course", "weeks since arrival", "% of people");
        lines(chart, RunResult::notBegun, 0);
        return chart;
    }

    private XYChart overTime() {
        XYChart chart = lines(
                "Courses that are completed, as the organisation learns", "quarter", "% of the courses that ended");
        lines(chart, RunResult::completedByQuarter, 1);
        return chart;
    }

    private static XYChart lines(String title, String across, String unit) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title(title))
                .xAxisTitle(across)
                .yAxisTitle(unit)
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(100.0);
        return chart;
    }

    private void lines(XYChart chart, Function<RunResult, List<Double>> curve, int first) {
        for (WayOfWorking.Kind way : comparison.ways()) {
            List<Double> means = means(comparison.of(way).stream().map(curve).toList());
            chart.addSeries(
                            way.title(),
                            IntStream.range(first, first + means.size()).boxed().toList(),
                            means)
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(ChartStyle.colour(way))
                    .setLineStyle(ChartStyle.line(way));
        }
    }

    /** In percent, point by point, over the towns that have a point there. */
    private static List<Double> means(List<List<Double>> curves) {
        return IntStream.range(0, curves.getFirst().size())
                .mapToObj(index -> 100
                        * curves.stream()
                                .mapToDouble(curve -> curve.get(index))
                                .filter(value -> !Double.isNaN(value))
                                .average()
                                .orElse(Double.NaN))
                .toList();
    }

    private static String title(String what) {
        return what + " (" + Run.CAVEAT + ")";
    }
}
