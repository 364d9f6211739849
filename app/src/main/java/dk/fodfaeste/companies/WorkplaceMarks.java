package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.map.Frame;
import dk.fodfaeste.catalogue.map.Group;
import dk.fodfaeste.catalogue.map.Mark;
import dk.fodfaeste.catalogue.map.Rosette;
import dk.fodfaeste.catalogue.map.Shape;
import dk.fodfaeste.catalogue.map.Spot;
import dk.fodfaeste.companies.CompaniesMapPage.MapAddress;
import dk.fodfaeste.companies.CompaniesMapPage.Places;
import dk.fodfaeste.companies.CompaniesPage.Show;
import dk.fodfaeste.companies.WorkplacesFound.Row;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Workplaces as marks on a map. @param restrained the patience of the companies where it is not open */
record WorkplaceMarks(Words words, Frame frame, MapAddress address, Map<UUID, Patience> restrained) {

    /** So many names stand beside their marks; more are a thicket. */
    private static final int MOST_LABELS = 14;

    /** @param each all of them, where they are so few and so near that each is drawn around the middle; empty otherwise */
    List<Mark> of(List<Spot<Places>> seen, List<Row> each) {
        if (!each.isEmpty()) {
            return around(seen.getFirst(), each);
        }
        List<Group<Places>> groups = Group.of(frame, seen);
        boolean labelled = groups.size() <= MOST_LABELS;
        return groups.stream()
                .map(group -> group.weight() == 1 ? one(group, labelled) : many(group))
                .toList();
    }

    private List<Mark> around(Spot<Places> spot, List<Row> each) {
        List<Rosette.Seat> seats = Rosette.seats(each.size());
        double x = frame.x(spot.district().middle());
        double y = frame.y(spot.district().middle());
        return IntStream.range(0, each.size())
                .mapToObj(number -> {
                    Row row = each.get(number);
                    Shape shape = shape(row);
                    return new Mark(
                            x + seats.get(number).x(),
                            y + seats.get(number).y(),
                            shape,
                            1,
                            "/workplaces/" + row.id(),
                            name(row.name(), row.company(), spot.district().told(), shape),
                            each.size() <= MOST_LABELS / 2 ? row.name() : "");
                })
                .toList();
    }

    private Shape shape(Row row) {
        if (isClosed()) {
            return Shape.HOLLOW;
        }
        if (row.own()) {
            return Shape.HOUSE;
        }
        return switch (restrained.getOrDefault(row.companyId(), new Patience.Open())) {
            case Patience.Open open -> Shape.DISC;
            case Patience.Careful careful -> Shape.DIAMOND;
            case Patience.Paused paused -> Shape.BARS;
        };
    }

    private boolean isClosed() {
        return address.filter().show().equals(Optional.of(Show.CLOSED));
    }

    private Mark one(Group<Places> group, boolean labelled) {
        Places places = group.spots().getFirst().what();
        Shape shape = shape(places);
        return new Mark(
                group.x(),
                group.y(),
                shape,
                1,
                "/workplaces/" + places.one().one(),
                name(
                        places.one().name(),
                        places.one().company(),
                        group.largest().told(),
                        shape),
                labelled ? places.one().name() : "");
    }

    private Shape shape(Places places) {
        if (isClosed()) {
            return Shape.HOLLOW;
        }
        if (places.own() > 0) {
            return Shape.HOUSE;
        }
        if (places.paused() > 0) {
            return Shape.BARS;
        }
        return places.careful() > 0 ? Shape.DIAMOND : Shape.DISC;
    }

    private String name(String workplace, String company, String place, Shape shape) {
        return words.text("companiesMap.one", workplace, company, place, words.text("companiesMap.shape." + shape));
    }

    private Mark many(Group<Places> group) {
        Places all = group.spots().stream().map(Spot::what).reduce(Places::and).orElseThrow();
        return new Mark(
                group.x(),
                group.y(),
                isClosed() || all.open() + all.own() == 0 ? Shape.HOLLOW : Shape.DISC,
                group.weight(),
                group.isOneDistrict() ? address.narrowed(group.largest()) : address.framed(group.opened(frame)),
                words.text(
                        group.isOneDistrict() ? "companiesMap.many.one" : "companiesMap.many",
                        group.weight(),
                        group.largest().told(),
                        words.list(told(all))),
                "");
    }

    private List<String> told(Places all) {
        List<String> told = new ArrayList<>();
        if (isClosed()) {
            return List.of(words.text("companiesMap.shape.HOLLOW"));
        }
        tell(told, all.open(), "companiesMap.open");
        tell(told, all.careful(), "companiesMap.careful");
        tell(told, all.paused(), "companiesMap.paused");
        tell(told, all.own(), "companiesMap.own");
        return told;
    }

    private void tell(List<String> told, int many, String key) {
        if (many > 0) {
            told.add(words.text(key, many));
        }
    }
}
