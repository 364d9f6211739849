package dk.fodfaeste.lab.town.work;

import java.time.LocalDate;

/** The Mondays of a simulation; week 0 begins on an arbitrary one. */
final class Calendar {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    private Calendar() {}

    static LocalDate monday(int week) {
        return FIRST.plusWeeks(week);
    }
}
