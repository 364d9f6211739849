package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;

/** The whole against blind matching, for every changed assumption. */
final class SensitivityCharts {

    private SensitivityCharts() {}

    static Map<String, IChart> of(Sensitivity sensitivity) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(ChartStyle.WIDTH + 160)
                .height(ChartStyle.HEIGHT + 120)
                .title(ChartStyle.title("Whole against blind"))
                .xAxisTitle("changed")
                .yAxisTitle("times as much as blind matching in the same town")
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setXAxisLabelRotation(40);
        chart.getStyler().setAvailableSpaceFill(0.7);
        List<Sensitivity.Case> cases = sensitivity.cases();
        List<String> changes = cases.stream().map(Sensitivity.Case::change).toList();
        chart.addSeries("early stops", changes, ratios(cases, Measure.EARLY_STOPS))
                .setFillColor(ChartStyle.ORANGE);
        chart.addSeries("completed share", changes, ratios(cases, Measure.COMPLETED_SHARE))
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
