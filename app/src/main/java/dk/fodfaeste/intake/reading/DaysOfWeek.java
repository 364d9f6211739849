package dk.fodfaeste.intake.reading;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** «ma-fr», «ma,on,fr», «mandag–lørdag», «hverdage». */
final class DaysOfWeek {

    private static final String[] BEGINNINGS = {"ma", "ti", "on", "to", "fr", "loe", "soe"};

    private DaysOfWeek() {}

    static Optional<Set<DayOfWeek>> parse(String text) {
        String plain = Text.plain(text).replace('–', '-').replaceAll("\\s*-\\s*", "-");
        if (plain.equals("alle") || plain.equals("alle dage")) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        if (plain.equals("hverdage")) {
            return Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : plain.split("[,;/+ ]+(?:og )?")) {
            String[] ends = part.split("-", 2);
            Optional<DayOfWeek> first = day(ends[0]);
            Optional<DayOfWeek> last = ends.length == 1 ? first : day(ends[1]);
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            for (DayOfWeek day = first.get(); ; day = day.plus(1)) {
                days.add(day);
                if (day == last.get()) {
                    break;
                }
            }
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> day(String text) {
        String letters = text.replace(".", "");
        for (int index = 0; index < BEGINNINGS.length; index++) {
            String name = BEGINNINGS[index];
            if (letters.startsWith(name) && (letters.length() <= 4 || letters.endsWith("dag"))) {
                return Optional.of(DayOfWeek.of(index + 1));
            }
        }
        return Optional.empty();
    }
}
