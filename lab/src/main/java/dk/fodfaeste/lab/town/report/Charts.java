package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.IChart;

/** Writes every chart twice: as SVG and as PNG. Needs no screen. */
public final class Charts {

    private Charts() {}

    public static void write(Path folder, Comparison comparison) throws IOException {
        write(folder, ComparisonCharts.of(comparison));
    }

    public static void write(Path folder, Sensitivity sensitivity) throws IOException {
        write(folder, SensitivityCharts.of(sensitivity));
    }

    private static void write(Path folder, Map<String, IChart> charts) throws IOException {
        for (Map.Entry<String, IChart> chart : charts.entrySet()) {
            String file = folder.resolve(chart.getKey()).toString();
            VectorGraphicsEncoder.saveVectorGraphic(chart.getValue(), file, VectorGraphicsFormat.SVG);
            BitmapEncoder.saveBitmap(chart.getValue(), file, BitmapFormat.PNG);
        }
    }
}
