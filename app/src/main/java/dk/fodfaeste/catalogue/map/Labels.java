package dk.fodfaeste.catalogue.map;

import java.util.ArrayList;
import java.util.List;

/** The names beside marks: on the right, or else on the left, or not at all; never over another mark, and never over another name. */
final class Labels {

    private static final double LETTER = 8.2;
    private static final double BESIDE = 16;
    private static final double HIGH = 24;

    private Labels() {}

    static List<Mark> placed(List<Mark> marks) {
        List<Box> taken = new ArrayList<>();
        return marks.stream().map(mark -> placed(mark, marks, taken)).toList();
    }

    private static Mark placed(Mark mark, List<Mark> marks, List<Box> taken) {
        if (mark.label().isEmpty()) {
            return mark;
        }
        for (boolean left : new boolean[] {false, true}) {
            Box box = box(mark.labelled(mark.label(), left));
            if (box.isOnMap()
                    && taken.stream().noneMatch(box::meets)
                    && marks.stream()
                            .filter(other -> other != mark)
                            .map(Labels::around)
                            .noneMatch(box::meets)) {
                taken.add(box);
                return mark.labelled(mark.label(), left);
            }
        }
        return mark.labelled("", false);
    }

    /** Where the label of a mark stands. */
    static Box box(Mark mark) {
        double wide = mark.label().length() * LETTER;
        double from = mark.left() ? mark.x() - BESIDE - wide : mark.x() + BESIDE;
        return new Box(from, from + wide, mark.y() - HIGH / 2, mark.y() + HIGH / 2);
    }

    private static Box around(Mark mark) {
        return new Box(mark.x() - BESIDE, mark.x() + BESIDE, mark.y() - BESIDE, mark.y() + BESIDE);
    }

    /** A rectangle in units of a frame. */
    record Box(double left, double right, double top, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        private boolean isOnMap() {
            return left > 0 && right < Frame.WIDTH;
        }
    }
}
