package dk.fodfaeste.intake.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys of one sheet, those that the organisation holds and those that the file brings. {@code b0001} means {@code B0001}, and
 * {@code 3.0}, as programs write it, means {@code 3}.
 */
final class Keys {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ZEROS_BEHIND = Pattern.compile("(?<=^|/)(\\d+)[.,]0+$");

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    Keys(Collection<String> held) {
        held.forEach(key -> known.put(alike(key), key));
    }

    /** The key as it was spelled first. */
    Optional<String> find(String typed) {
        return Optional.ofNullable(known.get(alike(typed)));
    }

    /** Also of a row that is refused for another reason: what refers to it is not refused again. */
    String bring(String typed) {
        return known.computeIfAbsent(alike(typed), key -> withoutZeros(typed));
    }

    /** The row that brought the key before. */
    Optional<Integer> seen(String key, int row) {
        return Optional.ofNullable(rows.putIfAbsent(alike(key), row));
    }

    private static String alike(String key) {
        return BLANKS.matcher(withoutZeros(key).toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static String withoutZeros(String key) {
        return key.endsWith("0") ? ZEROS_BEHIND.matcher(key).replaceFirst("$1") : key;
    }
}
