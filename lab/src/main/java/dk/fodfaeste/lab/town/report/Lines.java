package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.RunResult;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A line for each way of working, in percent: the mean over the towns. */
record Lines(Comparison comparison) {

    /** @param first what the curve's first point is called on the axis */
    XYChart from(int first, String title, String across, String unit, Function<RunResult, List<Double>> curve) {
        XYChart chart = empty(title, across, unit);
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
        return chart;
    }

    private static XYChart empty(String title, String across, String unit) {
        XYChart chart = new XYChartBuilder()
                .width(ChartStyle.WIDTH)
                .height(ChartStyle.HEIGHT)
                .title(ChartStyle.title(title))
                .xAxisTitle(across)
                .yAxisTitle(unit)
                .build();
        ChartStyle.apply(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(100.0);
        return chart;
    }

    /** Point by point, over the towns that have a point there. */
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
}
