package dk.fodfaeste.documents;

import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.Instrument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What we write for others about a course, in the order in which it is needed. */
public enum CourseDocument {
    /** What person, company and municipality agree on: LAB § 59, BAB § 60. */
    AGREEMENT,
    /** Employer and employee representative on the supported ratio: BAB § 65, stk. 6, LAB § 78. */
    REPRESENTATIVE_STATEMENT,
    /** On which terms somebody is employed: ansættelsesbevisloven. */
    EMPLOYMENT_CERTIFICATE,
    /** How it goes, for the municipality. */
    STATUS_REPORT,
    /** How it went; the person signs, and may disagree. */
    EVALUATION,
    /** To the company. */
    THANKS;

    /** Names of the rules' functions that a document answers to. */
    private static final String RATIO = "SUPPORTED_CAP";

    private static final String CERTIFICATE = "EMPLOYMENT_CERTIFICATE";

    /** Those that a course has a use for. @param asked functions of the rules that the law of its first day has for its instrument */
    static List<CourseDocument> of(Instrument instrument, State state, Set<String> asked) {
        return Arrays.stream(values())
                .filter(document -> document.fits(instrument, state, asked))
                .toList();
    }

    /** @param word as in an address: {@code status-report} */
    static Optional<CourseDocument> of(String word) {
        return Arrays.stream(values())
                .filter(document -> document.word().equals(word))
                .findFirst();
    }

    private boolean fits(Instrument instrument, State state, Set<String> asked) {
        boolean atCompany = instrument != Instrument.OWN;
        boolean begun = state != State.PLANNED && state != State.CANCELLED;
        return switch (this) {
            case AGREEMENT -> atCompany && state != State.CANCELLED;
            case REPRESENTATIVE_STATEMENT -> asked.contains(RATIO) && state != State.CANCELLED;
            case EMPLOYMENT_CERTIFICATE -> asked.contains(CERTIFICATE) && state != State.CANCELLED;
            case STATUS_REPORT, EVALUATION -> begun;
            case THANKS -> atCompany && begun;
        };
    }

    /** As it stands in addresses, and as its template is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
