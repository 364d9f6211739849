package dk.fodfaeste.catalogue.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.catalogue.map.Frame.Way;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What of the country a map shows. */
class FrameTest {

    @Example
    void anAddressThatIsNoMapIsNone() {
        for (String zoom : List.of("", "-1", "7", "99", "x", "1.0", " 1", "٣")) {
            assertThat(Frame.parse(zoom, "55.676,12.568")).as(zoom).isEmpty();
        }
        for (String at : List.of(
                "",
                "0,0",
                "55.676",
                "12.568,55.676",
                "55,676,12,568",
                "NaN,12",
                "55.676,16",
                "53.1,12",
                "55.1234567,12")) {
            assertThat(Frame.parse("3", at)).as(at).isEmpty();
        }
        assertThat(Frame.parse("0", "whatever")).contains(Frame.country());
    }

    @Property
    void whereverOneGoesTheAddressLeadsThereAgain(
            @ForAll @IntRange(min = 1, max = Frame.CLOSEST) int zoom,
            @ForAll @DoubleRange(min = 54.5, max = 57.8) double latitude,
            @ForAll @DoubleRange(min = 8.0, max = 15.25) double longitude) {
        Frame frame = new Frame(zoom, Mercator.of(latitude, longitude));
        for (Way way : Way.values()) {
            frame.moved(way).ifPresent(FrameTest::isFoundAgain);
        }
        frame.closer(frame.middle()).ifPresent(FrameTest::isFoundAgain);
        frame.further().ifPresent(FrameTest::isFoundAgain);
    }

    private static void isFoundAgain(Frame frame) {
        assertThat(Frame.parse(String.valueOf(frame.zoom()), frame.at())).contains(frame);
    }

    @Property
    void aFrameAroundPlacesSeesThemAll(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 54.6, max = 57.7) Double> latitudes,
            @ForAll @DoubleRange(min = 8.1, max = 12.7) double first,
            @ForAll @DoubleRange(min = 8.1, max = 12.7) double last) {
        List<Mercator> places = IntStream.range(0, latitudes.size())
                .mapToObj(number -> Mercator.of(
                        latitudes.get(number), first + (last - first) * number / Math.max(1, latitudes.size() - 1)))
                .toList();
        Frame frame = Frame.around(places, Frame.CLOSEST);
        assertThat(places).allMatch(frame::sees);
    }

    @Example
    void kilometresAreAsLongAsTheyAre() {
        Frame frame = new Frame(4, Mercator.of(55.676, 12.568));
        Mercator copenhagen = Mercator.of(55.676, 12.568);
        Mercator malmoeSide = Mercator.of(55.676, 12.568 + 5 / (111.195 * Math.cos(Math.toRadians(55.676))));
        assertThat(frame.x(malmoeSide) - frame.x(copenhagen)).isEqualTo(frame.length(copenhagen, 5), within(0.5));
        assertThat(frame.kilometres(copenhagen, frame.length(copenhagen, 7))).isEqualTo(7, within(1e-9));
    }

    @Example
    void onTheWholeCountryBornholmStandsInItsCorner() {
        Frame country = Frame.country();
        Mercator roenne = Mercator.of(55.10, 14.70);
        var corner = country.corner().orElseThrow();
        assertThat(country.x(roenne)).isBetween(corner.x(), corner.x() + corner.side());
        assertThat(country.y(roenne)).isBetween(corner.y(), corner.y() + corner.side());
        assertThat(new Frame(1, roenne).corner()).isEmpty();
        assertThat(new Frame(1, roenne).x(roenne)).isEqualTo(Frame.WIDTH / 2);
    }
}
