package dk.fodfaeste.portal;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.words.WorkWords;
import dk.fodfaeste.portal.CompanyAnswers.OwnFacts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few fields of a company's answer. Notes in the form what is wrong. */
record CompanyAnswerForm(Form form) {

    static final String SIGNER = "signer";
    static final String PHONE = "phone";
    static final String ORDINARY = "ordinaryFte";
    static final String SUPPORTED = "supportedFte";
    static final String ABOUT = "about";

    private static final int LONGEST = 200;

    /** Forgets what was kept. */
    static final Map<String, String> NOTHING = Stream.of(SIGNER, PHONE, ORDINARY, SUPPORTED, ABOUT)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), field -> ""));

    /** Of what was sent, what somebody typed. */
    static Map<String, String> kept(Map<String, String> sent) {
        return NOTHING.keySet().stream()
                .filter(sent::containsKey)
                .collect(Collectors.toMap(Function.identity(), field -> shortened(sent.getOrDefault(field, ""))));
    }

    private static String shortened(String words) {
        String text = words.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    String signer() {
        String name = form.required(SIGNER, "link.course.wrong.signer");
        if (name.length() > LONGEST) {
            form.refuse(SIGNER, "link.course.wrong.signer");
        }
        return name;
    }

    OwnFacts facts() {
        return new OwnFacts(
                form.text(PHONE, "[+0-9 ()-]{8,20}", "link.course.wrong.phone"),
                form.hundredths(ORDINARY, "workplace.wrong.fte"),
                form.hundredths(SUPPORTED, "workplace.wrong.fte"));
    }

    Optional<NotThisTime> why() {
        form.required("why", "link.course.wrong.why");
        return form.one("why", NotThisTime.class, "link.course.wrong.why");
    }

    AskAgain again() {
        return form.one("again", AskAgain.class, "link.course.wrong.why").orElse(AskAgain.ANY_TIME);
    }

    /** What a call is to be about; nothing of illness or causes, which is told to a person and not to a page. */
    Optional<String> about() {
        Optional<String> words = form.text(ABOUT);
        if (words.filter(text -> text.length() > LONGEST || WorkWords.in(text).isPresent())
                .isPresent()) {
            form.refuse(ABOUT, "link.course.wrong.about");
        }
        return words;
    }
}
