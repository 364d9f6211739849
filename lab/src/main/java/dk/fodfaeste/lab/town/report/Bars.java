package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Estimate;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Bars over the ways of working, each with its 95 % interval over the towns. */
record Bars(Comparison comparison) {

    CategoryChart of(String title, String unit, Measure measure) {
        CategoryChart chart = empty(title, unit);
        chart.getStyler().setLegendVisible(false);
        add(chart, measure.title(), measure, ChartStyle.BLUE);
        return chart;
    }

    /** Two groups that can the same, each against the rest. */
    CategoryChart ofGroups(String title, String unit, Measure known, Measure strengths) {
        CategoryChart chart = empty(title, unit);
        add(chart, "of whom little is written, against the others", known, ChartStyle.BLUE);
        add(chart, "strong in few dimensions, against the others", strengths, ChartStyle.ORANGE);
        return chart;
    }

    private static CategoryChart empty(String title, String unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(ChartStyle.WIDTH)
                .height(ChartStyle.HEIGHT)
                .title(ChartStyle.title(title))
                .xAxisTitle("way of working")
                .yAxisTitle(unit)
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.55);
        return chart;
    }

    private void add(CategoryChart chart, String name, Measure measure, Color colour) {
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
}
