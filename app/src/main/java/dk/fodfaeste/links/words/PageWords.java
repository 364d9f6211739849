package dk.fodfaeste.links.words;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a person's page in one language. What nobody wrote in it stands there in Danish, and is marked as such: a voice that reads it aloud must
 * know.
 *
 * @param texts by key, of the language
 * @param danish by key, all of them
 */
public record PageWords(PageLanguage language, Map<String, PageText> texts, Map<String, PageText> danish) {

    public PageWords {
        texts = Map.copyOf(texts);
        danish = Map.copyOf(danish);
    }

    /** Whether somebody who speaks it has checked each text that stands on the page. */
    public boolean isChecked() {
        return texts.size() == danish.size() && texts.values().stream().allMatch(PageText::checked);
    }

    /** The text for a page's body. @throws IllegalArgumentException for a key that is none, which only a bug can cause */
    public Content t(String key, Object... arguments) {
        return of(plain(key, arguments), texts.containsKey(key) ? language : PageLanguage.DANISH);
    }

    /** The text alone, where no mark of language can stand: in an attribute, or on a button. */
    public String plain(String key, Object... arguments) {
        PageText text = Optional.ofNullable(texts.get(key))
                .or(() -> Optional.ofNullable(danish.get(key)))
                .orElseThrow(() -> new IllegalArgumentException("the person's page has no text " + key));
        String words = text.words();
        for (int place = 0; place < arguments.length; place++) {
            words = words.replace("{" + place + "}", told(arguments[place]));
        }
        return words;
    }

    private String told(Object argument) {
        return switch (argument) {
            case LocalDate day -> date(day);
            case LocalTime time -> time(time);
            default -> argument.toString();
        };
    }

    /** What was written by somebody in Danish: a name of a task, what was agreed. */
    public Content danish(String words) {
        return of(words, PageLanguage.DANISH);
    }

    /** Words in another language than the page's are marked with it. */
    public Content of(String words, PageLanguage theirs) {
        return theirs.equals(language)
                ? output -> output.writeUserContent(words)
                : output -> {
                    output.writeContent("<span lang=\"" + theirs.code() + "\" dir=\"" + theirs.direction() + "\">");
                    output.writeUserContent(words);
                    output.writeContent("</span>");
                };
    }

    /** 23 November 2026 */
    public String date(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofPattern(language.isDanish() ? "d. MMMM yyyy" : "d MMMM yyyy", language.locale()));
    }

    /** Nov 2026 */
    public String month(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMM yyyy", language.locale()));
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(language.isDanish() ? "H.mm" : "H:mm"));
    }

    /** Hours with at most one decimal. */
    public String hours(int minutes) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }
}
