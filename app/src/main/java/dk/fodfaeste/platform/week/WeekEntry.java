package dk.fodfaeste.platform.week;

import dk.fodfaeste.platform.web.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a day of the week holds.
 *
 * @param at when; empty where nobody said a time
 * @param title what it is
 * @param more what else is told, a line each
 * @param address where it leads; empty for nowhere
 */
public record WeekEntry(
        DayOfWeek day, Optional<Stretch> at, Kind kind, Told title, List<Told> more, Optional<String> address) {

    public WeekEntry {
        more = List.copyOf(more);
    }

    /** What it is, as it looks: the words say it too. */
    public enum Kind {
        /** Somebody is at a workplace. */
        THERE,
        /** Somebody would be, and does not come. Never why. */
        AWAY,
        TALK,
        CONTACT,
        /** When a task can be done, not who does it. */
        TASK,
        PAUSE,
        /** Something begins, ends or rises. */
        MARK,
        /** It is too late after the day. */
        DEADLINE;

        public String look() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Words by their key, with what stands in them. */
    public record Told(String key, List<Object> arguments) {

        public Told {
            arguments = List.copyOf(arguments);
        }

        public static Told of(String key, Object... arguments) {
            return new Told(key, List.of(arguments));
        }

        public String in(Words words) {
            return words.text(key, arguments.toArray());
        }
    }
}
