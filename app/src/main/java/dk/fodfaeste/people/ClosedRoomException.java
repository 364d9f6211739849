package dk.fodfaeste.people;

/** The reader is not on the person's team, and has not broken the glass, or not within the last two hours. */
class ClosedRoomException extends RuntimeException {

    ClosedRoomException() {
        super("the case room is closed to the reader");
    }
}
