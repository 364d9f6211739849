package dk.fodfaeste.catalogue.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Coasts and borders: small enough for a page, and where they are. */
class OutlinesTest {

    private static final int MOST_OF_A_PAGE = 40_000;
    private static final int MOST_COMPRESSED = 100_000;

    private final Outlines outlines = new Outlines();
    private final List<District> districts = List.copyOf(new Districts(new Geography()).all());

    @Test
    void theWholeFileIsSmall() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(compressed);
                var file = Objects.requireNonNull(Outlines.class.getResourceAsStream("/geo/outlines.txt"))) {
            file.transferTo(zip);
        }
        assertThat(compressed.size()).isLessThan(MOST_COMPRESSED);
    }

    @Test
    void noMapIsHeavierThanAPageCanBear() {
        for (int zoom = 0; zoom <= Frame.CLOSEST; zoom++) {
            for (District district : districts) {
                var drawing = outlines.drawn(new Frame(zoom, district.middle()));
                assertThat(drawing.land().length() + drawing.borders().length())
                        .as("%s at zoom %d", district.told(), zoom)
                        .isLessThan(MOST_OF_A_PAGE);
                if (zoom == 0) {
                    break;
                }
            }
        }
    }

    /** The middle of a district is a point on land; an island of a few metres is not drawn. */
    @Test
    void districtsLieOnLand() {
        long wet = districts.stream()
                .filter(district -> {
                    Frame frame = new Frame(5, district.middle());
                    return !land(outlines.drawn(frame).land()).contains(Frame.WIDTH * 5, Frame.HEIGHT * 5);
                })
                .count();
        assertThat(wet).isLessThan(districts.size() / 50);
    }

    @Test
    void thereIsSeaBetweenTheIslands() {
        Frame kattegat = new Frame(5, Mercator.of(56.40, 11.90));
        assertThat(outlines.drawn(kattegat).land()).isEmpty();
        assertThat(outlines.drawn(Frame.country()).borders()).isEmpty();
    }

    private static Path2D land(String path) {
        Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (String ring : path.split("z")) {
            List<Double> numbers = Pattern.compile("-?\\d+")
                    .matcher(ring)
                    .results()
                    .map(MatchResult::group)
                    .map(Double::valueOf)
                    .toList();
            double x = 0;
            double y = 0;
            for (int at = 0; at + 1 < numbers.size(); at += 2) {
                x += numbers.get(at);
                y += numbers.get(at + 1);
                if (at == 0) {
                    land.moveTo(x, y);
                } else {
                    land.lineTo(x, y);
                }
            }
            if (!numbers.isEmpty()) {
                land.closePath();
            }
        }
        return land;
    }
}
