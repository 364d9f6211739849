package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The distinct places of openings, numbered; number 0 is an opening that has none, which everybody reaches. */
final class Places {

    static final int NOWHERE = 0;

    private final Numbering<Optional<Place>> places = new Numbering<>();
    private final List<Point> points = new ArrayList<>();

    Places() {
        places.of(Optional.empty());
        points.add(new Point(0, 0, 0));
    }

    int of(Opening opening) {
        int number = places.of(opening.place());
        if (number == points.size()) {
            points.add(Point.of(opening.place().orElseThrow()));
        }
        return number;
    }

    int size() {
        return points.size();
    }

    Place place(int number) {
        return places.get(number).orElseThrow();
    }

    Point point(int number) {
        return points.get(number);
    }
}
