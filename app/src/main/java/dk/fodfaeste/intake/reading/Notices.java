package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is shown though it is taken: as much of it as somebody would read. */
final class Notices {

    private final List<Notice> kept = new ArrayList<>();

    void add(Notice notice) {
        if (kept.size() < Bounds.ASIDES) {
            kept.add(notice);
        }
    }

    List<Notice> kept() {
        return List.copyOf(kept);
    }
}
