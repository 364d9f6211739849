package dk.fodfaeste.placements;

import dk.fodfaeste.placements.Staircase.Tread;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A staircase as it is drawn: places across are in percent, so that its letters keep their size on a phone and on a desk; down they are in
 * pixels from the top.
 *
 * @param hours the lines of the hours a week, the lowest first
 * @param months where months or years begin
 * @param today where today is, in percent
 */
public record StaircaseDrawing(List<Block> blocks, List<HourLine> hours, List<Month> months, double today) {

    /** Height of the part where the hours are, in pixels; 20 more stand below for the months. */
    public static final int HEIGHT = 150;

    private static final int TOP = 12;
    /** Width of what the staircase goes on to, in percent, and how much higher it lies, in pixels. */
    private static final int LANDING = 12;

    private static final int RISE = 24;
    private static final int MOST_MONTHS = 5;
    private static final int LEAST_HOURS = 10;
    private static final int THINNEST = 3;

    static StaircaseDrawing of(Staircase staircase, LocalDate today) {
        return of(staircase, today, false);
    }

    /** @param staircase not empty @param leads whether there is a next step that is named: then the staircase goes on to it */
    public static StaircaseDrawing of(Staircase staircase, LocalDate today, boolean leads) {
        Line line = new Line(
                staircase.treads().getFirst().from(),
                staircase.treads().getLast().until(),
                leads ? 100 - LANDING : 100);
        int most = mostHours(staircase);
        return new StaircaseDrawing(
                Stream.concat(
                                staircase.treads().stream().flatMap(tread -> blocks(tread, line, most)),
                                leads ? Stream.of(landing(staircase.treads().getLast(), most)) : Stream.empty())
                        .toList(),
                IntStream.iterate(0, hour -> hour <= most, hour -> hour + most / 2)
                        .mapToObj(hour -> new HourLine(hour, y(hour * 60, most)))
                        .toList(),
                months(line),
                line.across(today.plusDays(1)));
    }

    /** What the blocks are, each once, for the key. */
    public List<String> kinds() {
        return blocks.stream().map(Block::kind).distinct().toList();
    }

    /** One step up from the last hours that are agreed; how many hours it is, nobody has said. */
    private static Block landing(Tread last, int most) {
        int y = Math.max(2, y(last.minutes(), most) - RISE);
        return new Block(100 - LANDING, LANDING, y, HEIGHT - y, "goal");
    }

    /** The next even ten above all that was worked: the line in the middle is a whole hour, too. */
    private static int mostHours(Staircase staircase) {
        int minutes = staircase.treads().stream().mapToInt(Tread::minutes).max().orElse(0);
        return Math.max(LEAST_HOURS, (minutes + 599) / 600 * 10);
    }

    private static Stream<Block> blocks(Tread tread, Line line, int most) {
        double x = line.across(tread.from());
        double width = hundredths(line.across(tread.until()) - x);
        List<Block> blocks = new ArrayList<>();
        if (tread.ownMinutes() > 0) {
            int y = y(tread.ownMinutes(), most);
            blocks.add(new Block(x, width, y, HEIGHT - y, tread.coming() ? "coming" : "own"));
        }
        if (tread.companyMinutes() > 0) {
            int y = y(tread.ownMinutes() + tread.companyMinutes(), most);
            blocks.add(new Block(x, width, y, y(tread.ownMinutes(), most) - y, tread.coming() ? "coming" : "stair"));
        }
        if (tread.wageMinutes() > 0) {
            int y = y(tread.minutes(), most);
            int under = y(tread.ownMinutes() + tread.companyMinutes(), most);
            blocks.add(new Block(x, width, y, under - y, tread.coming() ? "coming-wage" : "wage"));
        }
        if (tread.minutes() == 0 && tread.courses() > 0) {
            blocks.add(new Block(x, width, HEIGHT - THINNEST, THINNEST, "unknown"));
        }
        return blocks.stream();
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /** The days from left to right. @param room for them, in percent */
    private record Line(LocalDate from, LocalDate until, int room) {

        private double across(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
            return hundredths(Math.clamp(share, 0, 1) * room);
        }
    }

    private static int y(int minutes, int most) {
        return HEIGHT - (int) Math.round((double) minutes / (most * 60) * (HEIGHT - TOP));
    }

    /** The first days of months, so far apart that their names do not meet. */
    private static List<Month> months(Line line) {
        LocalDate from = line.from();
        LocalDate until = line.until();
        long all = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)) + 1;
        int apart = IntStream.of(1, 2, 3, 6, 12, 24, 60)
                .filter(each -> all / each <= MOST_MONTHS)
                .findFirst()
                .orElse(120);
        return Stream.iterate(
                        YearMonth.from(from).plusMonths(1),
                        month -> month.atDay(1).isBefore(until),
                        month -> month.plusMonths(1))
                .filter(month -> (month.getYear() * 12L + month.getMonthValue() - 1) % apart == 0)
                .map(month -> new Month(month.atDay(1), line.across(month.atDay(1))))
                .filter(month -> month.x() <= 92)
                .toList();
    }

    /** Some treads' hours. @param x and width in percent @param kind own, stair, wage, coming, coming-wage, goal or unknown */
    public record Block(double x, double width, int y, int height, String kind) {}

    public record HourLine(int hours, int y) {}

    /** @param x in percent */
    public record Month(LocalDate first, double x) {}
}
