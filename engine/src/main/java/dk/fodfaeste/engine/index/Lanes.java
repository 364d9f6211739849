package dk.fodfaeste.engine.index;

/**
 * Sums rows of 64 bytes, one byte for each of 64 people. All numbers are unsigned and a sum stops at 255, so the order of addition does not
 * matter and every implementation gives the same bits.
 */
interface Lanes {

    /** People side by side: one bit each in a {@code long}, one byte each in a cache line. */
    int COUNT = 64;

    /** A sum stops here. */
    int MOST = 255;

    /**
     * The lanes whose sum is at most their limit.
     *
     * @param costs rows of 64 unsigned bytes
     * @param rows numbers of rows, of which those from {@code from} until {@code until} are added
     * @param start what every sum begins with, 0 to 255
     * @param limits of the 64 lanes, unsigned
     * @return bit {@code i} is set where lane {@code i} is within its limit
     */
    long within(byte[] costs, int[] rows, int from, int until, int start, byte[] limits);

    /** The Vector API's where the program was started with it, else plain Java. */
    static Lanes fastest() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? new VectorLanes() : new PlainLanes();
    }
}
