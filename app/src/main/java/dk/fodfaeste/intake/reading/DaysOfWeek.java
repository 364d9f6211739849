package dk.fodfaeste.intake.reading;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** «ma-fr», «ma,on,fr», «mandag–lørdag», «man. til fre.», «hverdage og lørdag», «alle dage». */
final class DaysOfWeek {

    private static final String[] NAMES = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"};
    private static final Pattern RANGE = Pattern.compile("\\s*(?:-|\\btil og med\\b|\\btil\\b|\\bt\\.?o\\.?m\\.?)\\s*");
    private static final Pattern BETWEEN = Pattern.compile("(?:[,;/+& ]|\\bog\\b|\\bsamt\\b)+");

    private DaysOfWeek() {}

    static Optional<Set<DayOfWeek>> parse(String text) {
        String plain = RANGE.matcher(Text.plain(text)
                        .replaceAll("\\b(?:alle|hver) (hverdag|dag)", "$1")
                        .replace("oe", "o"))
                .replaceAll("-");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : BETWEEN.split(plain)) {
            Optional<Set<DayOfWeek>> more = part.isEmpty() ? Optional.of(Set.of()) : part(part);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(more.get());
        }
        return Optional.<Set<DayOfWeek>>of(days).filter(found -> !found.isEmpty());
    }

    private static Optional<Set<DayOfWeek>> part(String part) {
        return switch (part) {
            case "alle", "dag", "dage", "daglig", "dagligt" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
            case "hverdag", "hverdage" -> Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            case "weekend", "weekender", "weekenden" -> Optional.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            default -> range(part.split("-", -1));
        };
    }

    private static Optional<Set<DayOfWeek>> range(String[] ends) {
        Optional<DayOfWeek> first = day(ends[0]);
        Optional<DayOfWeek> last = day(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty() || ends.length > 2) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.of(last.get());
        for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> day(String text) {
        String letters = text.replace(".", "");
        for (int index = 0; index < NAMES.length; index++) {
            String name = NAMES[index];
            if (letters.length() >= 2 && name.startsWith(letters) || letters.matches(name + "(?:e|en|ene|s)")) {
                return Optional.of(DayOfWeek.of(index + 1));
            }
        }
        return Optional.empty();
    }
}
