package dk.fodfaeste.catalogue.map;

/**
 * One thing on a map that leads on.
 *
 * @param x from the left edge of the frame
 * @param y from its upper edge
 * @param count how many it stands for
 * @param href where it leads
 * @param name all that it says, for whoever does not see it
 * @param label what stands beside it where there is room, on a screen that is not narrow; empty for none
 * @param left whether that is on its left
 */
public record Mark(double x, double y, Shape shape, int count, String href, String name, String label, boolean left) {

    private static final int[] RADII = {11, 13, 15, 17};
    private static final int LONGEST = 26;

    public Mark(double x, double y, Shape shape, int count, String href, String name, String label) {
        this(x, y, shape, count, href, name, label, false);
    }

    public Mark {
        label = label.length() > LONGEST ? label.substring(0, LONGEST - 1).strip() + "…" : label;
    }

    Mark labelled(String other, boolean onItsLeft) {
        return new Mark(x, y, shape, count, href, name, other, onItsLeft);
    }

    /** Pixels on the screen, whatever the size of the map. */
    public int radius() {
        return count == 1 ? RADII[0] : RADII[Math.min(String.valueOf(count).length(), RADII.length - 1)];
    }
}
