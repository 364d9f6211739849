package dk.fodfaeste.catalogue.map;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.ReferenceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names by which one finds one's way: the large towns, then the municipalities, then the postal districts; none over a mark or another name. */
@Component
public class PlaceNames {

    private static final int MUNICIPALITIES_FROM = 2;
    private static final int DISTRICTS_FROM = 4;
    private static final int MOST = 24;

    /** Units of the frame, on a phone, where they are largest. */
    private static final double LETTER = 13;

    private static final double HEIGHT = 30;
    private static final double MARK = 34;
    private static final double[] BESIDE = {0, 44, -42};

    /** The order in which they matter. */
    private static final List<String> TOWNS = List.of(
            "1050 København",
            "8000 Aarhus",
            "5000 Odense",
            "9000 Aalborg",
            "6700 Esbjerg",
            "3700 Rønne",
            "7400 Herning",
            "4700 Næstved",
            "6400 Sønderborg",
            "9900 Frederikshavn",
            "7700 Thisted",
            "8800 Viborg",
            "4800 Nykøbing F",
            "6000 Kolding",
            "4000 Roskilde",
            "3000 Helsingør",
            "4200 Slagelse",
            "5700 Svendborg",
            "8900 Randers",
            "4300 Holbæk");

    private final List<Named> towns;
    private final List<Named> municipalities = new ArrayList<>();
    private final List<Named> districts;

    PlaceNames(Geography geography, Districts districts) {
        towns = TOWNS.stream()
                .map(town -> new Named(
                        town.substring(5),
                        Mercator.of(geography.postalCode(town.substring(0, 4)).orElseThrow())))
                .toList();
        ReferenceFile.rows(
                "geo/kommuner.csv",
                ',',
                row -> municipalities.add(new Named(
                        row.get("navn"),
                        Mercator.of(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))))));
        this.districts = districts.all().stream()
                .sorted(Comparator.comparing(each -> each.codes().getFirst()))
                .map(each -> new Named(each.name(), each.middle()))
                .toList();
    }

    /** @param marks that stand in the way @param rings whose words do */
    List<PlaceName> in(Frame frame, List<Mark> marks, Optional<CountryMap.Rings> rings) {
        List<PlaceName> found = new ArrayList<>();
        rings.ifPresent(around -> found.addAll(words(frame, marks, around)));
        int others = found.size();
        for (Named named : of(frame.zoom())) {
            if (found.size() - others < MOST && frame.sees(named.at)) {
                double x = inside(frame.x(named.at), half(named.name));
                double y = frame.y(named.at);
                for (double beside : BESIDE) {
                    PlaceName name = new PlaceName(x, y + beside, named.name);
                    if (isFree(name, found, marks)) {
                        found.add(name);
                        break;
                    }
                }
            }
        }
        return List.copyOf(found.subList(others, found.size()));
    }

    private static List<PlaceName> words(Frame frame, List<Mark> marks, CountryMap.Rings around) {
        double x = frame.x(around.middle());
        return Stream.concat(
                        around.rings().stream()
                                .map(ring -> new PlaceName(x, around.words(frame, ring, marks), ring.text())),
                        Stream.of(new PlaceName(x, frame.y(around.middle()) + HEIGHT, around.name())))
                .toList();
    }

    private List<Named> of(int zoom) {
        if (zoom < MUNICIPALITIES_FROM) {
            return towns;
        }
        return zoom < DISTRICTS_FROM ? municipalities : districts;
    }

    /** So that a name at the edge stands whole. */
    private static double inside(double x, double half) {
        return Math.clamp(x, half + 1, Frame.WIDTH - half - 1);
    }

    private static boolean isFree(PlaceName name, List<PlaceName> others, List<Mark> marks) {
        double half = half(name.text());
        Labels.Box box = new Labels.Box(name.x() - half, name.x() + half, name.y() - HEIGHT / 2, name.y() + HEIGHT / 2);
        return name.x() - half > 0
                && name.x() + half < Frame.WIDTH
                && name.y() > HEIGHT
                && name.y() < Frame.HEIGHT - HEIGHT
                && others.stream()
                        .noneMatch(other -> Math.abs(other.x() - name.x()) < half + half(other.text())
                                && Math.abs(other.y() - name.y()) < HEIGHT)
                && marks.stream()
                        .noneMatch(mark ->
                                Math.abs(mark.x() - name.x()) < half + MARK && Math.abs(mark.y() - name.y()) < MARK)
                && marks.stream()
                        .filter(mark -> !mark.label().isEmpty())
                        .map(Labels::box)
                        .noneMatch(box::meets);
    }

    private static double half(String text) {
        return text.length() * LETTER / 2;
    }

    private record Named(String name, Mercator at) {}
}
