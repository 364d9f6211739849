package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;

/** The whole against blind matching, for every changed assumption. */
final class SensitivityCharts {

    private SensitivityCharts() {}

    static Map<String, IChart> of(Sensitivity sensitivity) {
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(ChartStyle.WIDTH + 160)
                .height(ChartStyle.HEIGHT + 420)
                .title(ChartStyle.title("Whole against blind"))
                .xAxisTitle("times as much as blind matching in the same town")
                .yAxisTitle("changed")
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setYAxisTickMarkSpacingHint(10);
        chart.getStyler().setYAxisLabelAlignment(TextAlignment.Right);
        List<Sensitivity.Case> cases = sensitivity.cases();
        List<String> changes = cases.stream().map(Sensitivity.Case::change).toList();
        chart.addSeries("early stops", ratios(cases, Measure.EARLY_STOPS), changes)
                .setFillColor(ChartStyle.ORANGE);
        chart.addSeries("completed share", ratios(cases, Measure.COMPLETED_SHARE), changes)
                .setFillColor(ChartStyle.BLUE);
        return Map.of("sensitivity", chart);
    }

    private static List<Double> ratios(List<Sensitivity.Case> cases, Measure measure) {
        return cases.stream()
                .map(each -> each.comparison()
                        .ratio(WayOfWorking.Kind.WHOLE, WayOfWorking.Kind.BLIND, measure)
                        .mean())
                .toList();
    }
}
