package dk.fodfaeste.engine.assignment;

/** Looks for good assignments among the pairs of one core: a dive to somewhere new, then relinking with what is known. */
final class WithinCore {

    private final Root root;
    private final int[] start;
    private final Dive dive;
    private final PathRelinking pathRelinking;

    /** @param noise of the dives */
    WithinCore(GapModel model, Root root, Branch core, double noise, long seed) {
        this.root = root;
        start = core.within(root.agentsChoice());
        dive = new Dive(model, core, noise, seed);
        pathRelinking = new PathRelinking(model, core, start, seed);
    }

    /** @param relinking work after the dive */
    void run(Incumbent incumbent, Effort effort, Effort relinking) {
        int[] found = dive.run(root.multipliers(), root.lowestCost(), start, effort);
        pathRelinking.takeUp(found, incumbent, effort);
        pathRelinking.run(incumbent, Integer.MAX_VALUE, relinking);
    }
}
