package dk.fodfaeste.engine.plan;

/** Consultants with free units, each at most once, the one that waited longest first. */
final class ConsultantQueue {

    private final int[] waiting;
    private final boolean[] isIn;
    private int first;
    private int count;

    ConsultantQueue(int consultants) {
        waiting = new int[consultants];
        isIn = new boolean[consultants];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(int consultant) {
        if (!isIn[consultant]) {
            isIn[consultant] = true;
            waiting[(first + count++) % waiting.length] = consultant;
        }
    }

    int next() {
        int consultant = waiting[first];
        first = (first + 1) % waiting.length;
        count--;
        isIn[consultant] = false;
        return consultant;
    }
}
