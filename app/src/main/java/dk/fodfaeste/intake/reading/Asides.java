package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is put aside: as much of it as somebody would read. */
final class Asides {

    private final List<Aside> kept = new ArrayList<>();

    void add(Aside aside) {
        if (kept.size() < Bounds.ASIDES) {
            kept.add(new Aside(Shown.of(aside.sheet()), Shown.of(aside.column()), aside.filled()));
        }
    }

    List<Aside> kept() {
        return List.copyOf(kept);
    }
}
