package dk.fodfaeste.portal;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.words.WorkWords;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few fields of the person's own page. Notes in the form what is wrong. */
record PersonForm(Form form) {

    static final String ABOUT = "about";
    static final String PAUSE = "pause";
    static final String DISAGREE = "disagree";

    private static final int LONGEST = 500;

    /** Forgets what was kept of the field. */
    static Map<String, String> nothing(String field) {
        return Map.of(field, "");
    }

    /** Of what was sent, what somebody typed. */
    static Map<String, String> kept(Map<String, String> sent) {
        return Stream.of(ABOUT, PAUSE, DISAGREE)
                .filter(sent::containsKey)
                .collect(Collectors.toMap(Function.identity(), field -> shortened(sent.getOrDefault(field, ""))));
    }

    /** What the guard would refuse is kept nowhere: it stays in the form that was sent. */
    private static String shortened(String words) {
        String text = WorkWords.in(words).isPresent() ? "" : words.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Free words; nothing of illness or causes, which is told to a person and not to a page. */
    Optional<String> words(String field) {
        return form.workWords(field, LONGEST);
    }

    String requiredWords(String field) {
        words(field);
        return form.required(field, "link.mine.wrong.missing");
    }

    Optional<Going> going() {
        form.required("going", "link.mine.wrong.choose");
        return form.one("going", Going.class, "link.mine.wrong.choose");
    }

    /** Whether yes was pressed; empty, and noted, where neither was. */
    Optional<Boolean> yes() {
        form.required("answer", "link.mine.wrong.choose");
        return form.text("answer", "yes|no", "link.mine.wrong.choose").map("yes"::equals);
    }

    /** An id that the page had in it. */
    Optional<UUID> id(String field) {
        form.required(field, "link.mine.wrong.choose");
        return form.text(field, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "link.mine.wrong.choose")
                .map(UUID::fromString);
    }
}
