package dk.fodfaeste.jobs;

/** The work may not go on: whoever does it lets its transaction roll back. */
public final class Stopped extends RuntimeException {

    enum Why {
        CANCELLED,
        /** Another node does it by now, since this one gave no sign of life, or it is over. */
        TAKEN_OVER,
        /** The next node may begin it at once. */
        NODE_ENDS
    }

    private final Why why;

    Stopped(Why why) {
        super("the job was stopped: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
