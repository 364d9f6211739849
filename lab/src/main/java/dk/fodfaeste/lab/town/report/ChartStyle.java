package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** One look for all charts: colours that colour-blind readers tell apart (Okabe and Ito, 2008), and a dash of its own for each line. */
final class ChartStyle {

    static final int WIDTH = 720;
    static final int HEIGHT = 420;
    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xE69F00);

    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xDDDDDD);
    private static final int PLAIN = Font.PLAIN;

    private ChartStyle() {}

    static String title(String what) {
        return what + " (" + Run.CAVEAT + ")";
    }

    static Color colour(WayOfWorking.Kind way) {
        return switch (way) {
            case BLIND -> new Color(0x555555);
            case EVIDENCE -> ORANGE;
            case FIND_OUT -> new Color(0x009E73);
            case WHOLE -> BLUE;
        };
    }

    static BasicStroke line(WayOfWorking.Kind way) {
        return switch (way) {
            case BLIND -> dashed(2, 4);
            case EVIDENCE -> dashed(8, 4);
            case FIND_OUT -> dashed(12, 3);
            case WHOLE -> new BasicStroke(2.5f);
        };
    }

    private static BasicStroke dashed(float on, float off) {
        return new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }

    static void apply(AxesChartStyler styler) {
        styler.setBaseFont(new Font(Font.SANS_SERIF, PLAIN, 12));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, PLAIN, 12));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, PLAIN, 11));
        styler.setLegendFont(new Font(Font.SANS_SERIF, PLAIN, 12));
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setChartFontColor(INK);
        styler.setErrorBarsColor(INK);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLocale(Locale.ROOT);
    }
}
