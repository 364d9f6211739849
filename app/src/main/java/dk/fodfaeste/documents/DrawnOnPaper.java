package dk.fodfaeste.documents;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the few shapes of our drawings as lines and areas of the paper itself: {@code rect}, {@code line} and {@code text} within an {@code object} of
 * {@link #TYPE}, with the attributes that SVG has, across in percent and down in the units of its {@code data-height}. It is tagged as a figure with
 * the object's {@code alt}. The module for whole SVG brings nineteen jars of Batik along, with a script engine, to draw a few rectangles.
 */
public final class DrawnOnPaper implements FSObjectDrawer {

    public static final String TYPE = "drawing/shapes";

    /** Room for the numbers at the left edge, in the drawing's units. */
    private static final int MARGIN = 22;

    private static final int TEXT = 10;

    private static final Look PLAIN = new Look(Optional.empty(), "#dfe4e6");
    /** As the style sheet of the pages has them. */
    private static final Map<String, Look> LOOKS = Map.of(
            "stair", new Look(Optional.of("#e7f0f1"), "#124e5c"),
            "own", new Look(Optional.of("#f4ecd8"), "#a08a4e"),
            "wage", new Look(Optional.of("#e6f3ea"), "#2e7d4f"),
            "coming", new Look(Optional.of("#fdf3dc"), "#e8a317", 5, 4),
            "coming-wage", new Look(Optional.of("#e6f3ea"), "#e8a317", 5, 4),
            "goal", new Look(Optional.empty(), "#e8a317", 2, 4),
            "unknown", new Look(Optional.empty(), "#dfe4e6", 4, 3),
            "today", new Look(Optional.empty(), "#124e5c", 2, 3));

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice paper,
            RenderingContext context,
            int dotsPerPixel) {
        double unit = height / number(object, "data-height");
        Place place = new Place(x + MARGIN * unit, y, (width - (MARGIN + 1) * unit) / 100, unit);
        for (Element shape : within(object)) {
            switch (shape.getTagName()) {
                case "rect" -> rectangle(shape, place, paper);
                case "line" -> line(shape, place, paper);
                case "text" -> text(shape, place, paper);
                default -> throw new IllegalArgumentException("cannot draw " + shape.getTagName());
            }
        }
        return Map.of();
    }

    private static Iterable<Element> within(Element object) {
        Stream<Node> nodes = IntStream.range(0, object.getChildNodes().getLength())
                .mapToObj(at -> Objects.requireNonNull(object.getChildNodes().item(at)));
        return nodes.filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private static void rectangle(Element shape, Place place, OutputDevice paper) {
        Look look = look(shape);
        Rectangle2D area = new Rectangle2D.Double(
                place.across(number(shape, "x")),
                place.down(number(shape, "y")),
                number(shape, "width") * place.percent(),
                number(shape, "height") * place.unit());
        look.fill().ifPresent(colour -> {
            paper.setColor(colour(colour));
            paper.fill(area);
        });
        stroke(look, place, paper);
        paper.draw(area);
    }

    private static void line(Element shape, Place place, OutputDevice paper) {
        stroke(look(shape), place, paper);
        paper.draw(new Line2D.Double(
                place.across(number(shape, "x1")),
                place.down(number(shape, "y1")),
                place.across(number(shape, "x2")),
                place.down(number(shape, "y2"))));
    }

    /** Letters as their outlines, since what it says is said in the object's words. */
    private static void text(Element shape, Place place, OutputDevice paper) {
        Outlines.Line letters = Outlines.of(shape.getTextContent().strip());
        double size = TEXT * place.unit();
        boolean ends = shape.getAttribute("class").equals("hour");
        double left = ends
                ? place.left() - 4 * place.unit() - letters.width() * size
                : place.across(number(shape, "x")) + 2 * place.unit();
        AffineTransform there = AffineTransform.getTranslateInstance(left, place.down(number(shape, "y")));
        there.scale(size, -size);
        paper.setColor(colour("#5b6770"));
        paper.fill(there.createTransformedShape(letters.shape()));
    }

    private static void stroke(Look look, Place place, OutputDevice paper) {
        paper.setColor(colour(look.stroke()));
        float width = (float) (0.8 * place.unit());
        paper.setStroke(
                look.on() == 0
                        ? new BasicStroke(width)
                        : new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_MITER,
                                10,
                                new float[] {(float) (look.on() * place.unit()), (float) (look.off() * place.unit())},
                                0));
    }

    private static Look look(Element shape) {
        return LOOKS.getOrDefault(shape.getAttribute("class"), PLAIN);
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.getAttribute(attribute));
    }

    private static FSRGBColor colour(String hexadecimal) {
        return new FSRGBColor(Integer.parseInt(hexadecimal.substring(1), 16));
    }

    /** @param percent of the width, in dots @param unit of the height, in dots */
    private record Place(double left, double top, double percent, double unit) {

        private double across(double x) {
            return left + x * percent;
        }

        private double down(double y) {
            return top + y * unit;
        }
    }

    /** @param on length of a dash, 0 for a line without a gap @param off length of the gap, in units */
    private record Look(Optional<String> fill, String stroke, int on, int off) {

        private Look(Optional<String> fill, String stroke) {
            this(fill, stroke, 0, 0);
        }
    }
}
