package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
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
        for (Map.Entry<String, IChart> chart :
                new ComparisonCharts(comparison).all().entrySet()) {
            String file = folder.resolve(chart.getKey()).toString();
            VectorGraphicsEncoder.saveVectorGraphic(chart.getValue(), file, VectorGraphicsFormat.SVG);
            BitmapEncoder.saveBitmap(chart.getValue(), file, BitmapFormat.PNG);
        }
    }
}
