package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.map.Frame;
import dk.fodfaeste.catalogue.map.Group;
import dk.fodfaeste.catalogue.map.Mark;
import dk.fodfaeste.catalogue.map.Rosette;
import dk.fodfaeste.catalogue.map.Shape;
import dk.fodfaeste.catalogue.map.Spot;
import dk.fodfaeste.matching.board.Reach.Reached;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a person reaches, as marks on a map. */
record ReachMarks(Words words, Frame frame, ReachAddress address) {

    private static final int MOST_LABELS = 14;
    private static final int MOST_APART = 61;

    /** @param alone whether one district is all that was found: then its workplaces are drawn one by one, where they are not too many */
    List<Mark> of(List<Spot<List<Reached>>> seen, boolean alone) {
        if (alone && seen.size() == 1 && seen.getFirst().weight() <= MOST_APART) {
            return around(seen.getFirst());
        }
        List<Group<List<Reached>>> groups = Group.of(frame, seen);
        return groups.stream()
                .map(group -> group.weight() == 1
                        ? mark(
                                group.x(),
                                group.y(),
                                group.spots().getFirst().what().getFirst(),
                                group.largest().told(),
                                groups.size() <= MOST_LABELS)
                        : many(group))
                .toList();
    }

    private List<Mark> around(Spot<List<Reached>> spot) {
        List<Rosette.Seat> seats = Rosette.seats(spot.weight());
        List<Reached> all =
                spot.what().stream().sorted(Comparator.comparing(Reached::best)).toList();
        return IntStream.range(0, all.size())
                .mapToObj(number -> mark(
                        frame.x(spot.district().middle()) + seats.get(number).x(),
                        frame.y(spot.district().middle()) + seats.get(number).y(),
                        all.get(number),
                        spot.district().told(),
                        all.size() <= MOST_LABELS / 2))
                .toList();
    }

    private Mark mark(double x, double y, Reached reached, String place, boolean labelled) {
        String workplace = reached.one().workplace().name();
        return new Mark(
                x,
                y,
                shape(reached.within() ? reached.best() : Kind.CLOSED),
                1,
                address.possibilities(workplace),
                words.text("reach.one", workplace, place, told(List.of(reached))),
                labelled ? workplace : "");
    }

    private Mark many(Group<List<Reached>> group) {
        List<Reached> all =
                group.spots().stream().flatMap(spot -> spot.what().stream()).toList();
        return new Mark(
                group.x(),
                group.y(),
                shape(all.stream()
                        .filter(Reached::within)
                        .map(Reached::best)
                        .min(Kind::compareTo)
                        .orElse(Kind.CLOSED)),
                all.size(),
                group.isOneDistrict() ? address.narrowed(group.largest()) : address.framed(group.opened(frame)),
                words.text(
                        group.isOneDistrict() ? "reach.many.one" : "reach.many",
                        all.size(),
                        group.largest().told(),
                        told(all)),
                "");
    }

    private static Shape shape(Kind best) {
        return switch (best) {
            case OPEN -> Shape.DISC;
            case BLIND -> Shape.DASHED;
            case INVITED, CLOSED -> Shape.HOLLOW;
        };
    }

    private String told(List<Reached> all) {
        if (all.stream().noneMatch(Reached::within)) {
            return words.text("reach.far");
        }
        List<String> told = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long many = all.stream().mapToLong(each -> each.count(kind)).sum();
            if (many > 0) {
                told.add(words.text("reach.openings." + kind, many));
            }
        }
        return words.list(told);
    }
}
