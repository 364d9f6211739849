package dk.fodfaeste.grants;

import java.time.YearMonth;
import java.util.UUID;

/**
 * What was really worked in a month of what was granted: by the person, or by the mentor or the assistant. Told anew it is a new fact; the last one holds.
 *
 * @param ordinal of the month's facts, from 1
 * @param minutes in the month
 */
public record WorkedHours(YearMonth month, int ordinal, int minutes, ToldBy toldBy, UUID recordedBy) {

    /** By whom, or by what; the same words as in the table's check. */
    public enum ToldBy {
        COMPANY,
        /** A list of days and hours that was kept. */
        ATTENDANCE,
        PERSON,
        /** Nobody says otherwise: all went as agreed. */
        AS_AGREED
    }
}
