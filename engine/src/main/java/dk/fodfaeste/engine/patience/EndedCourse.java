package dk.fodfaeste.engine.patience;

import java.time.LocalDate;

/** A course at the company that is over. @param endedOn its last day */
public record EndedCourse(LocalDate endedOn, Ending ending) {

    public boolean isStoppedEarly() {
        return ending instanceof Ending.StoppedEarly;
    }
}
