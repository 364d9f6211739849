package dk.fodfaeste.documents;

import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.Instrument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What we write for others, about a course in the order in which it is needed. */
public enum DocumentKind {
    /** All that the municipality's form asks for, in its order, and the rules one by one: never a CPR number. */
    PACK,
    /** What person, company and municipality agree on: LAB § 59, BAB § 60. */
    AGREEMENT,
    /** Employer and employee representative on the supported ratio: BAB § 65, stk. 6, LAB § 78. */
    REPRESENTATIVE_STATEMENT,
    /** On which terms somebody is employed: ansættelsesbevisloven. */
    EMPLOYMENT_CERTIFICATE,
    /** That it goes on: what the municipality's form asks for then. */
    EXTENSION,
    /** How it goes, for the municipality. */
    STATUS_REPORT,
    /** How it went; the person signs, and may disagree. */
    EVALUATION,
    /** To the company. */
    THANKS,
    /** Whether we take somebody in, to those who referred them: about a person and no course. */
    REFERRAL_ANSWER;

    /** Names of the rules' functions that a document answers to. */
    private static final String RATIO = "SUPPORTED_CAP";

    private static final String CERTIFICATE = "EMPLOYMENT_CERTIFICATE";

    /**
     * Those that a course has a use for.
     *
     * @param extended whether somebody wants it to go on, or it did
     * @param asked functions of the rules that the law of its first day has for its instrument
     */
    static List<DocumentKind> of(Instrument instrument, State state, boolean extended, Set<String> asked) {
        return Arrays.stream(values())
                .filter(document -> document.fits(instrument, state, extended, asked))
                .toList();
    }

    /** @param word as in an address: {@code status-report} */
    static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values())
                .filter(document -> document.word().equals(word))
                .findFirst();
    }

    private boolean fits(Instrument instrument, State state, boolean extended, Set<String> asked) {
        boolean atCompany = instrument != Instrument.OWN;
        boolean begun = state != State.PLANNED && state != State.CANCELLED;
        return switch (this) {
            case PACK, AGREEMENT -> atCompany && state != State.CANCELLED;
            case REPRESENTATIVE_STATEMENT -> asked.contains(RATIO) && state != State.CANCELLED;
            case EMPLOYMENT_CERTIFICATE -> asked.contains(CERTIFICATE) && state != State.CANCELLED;
            case EXTENSION -> atCompany && extended && state != State.CANCELLED;
            case STATUS_REPORT, EVALUATION -> begun;
            case THANKS -> atCompany && begun;
            case REFERRAL_ANSWER -> false;
        };
    }

    /** Those that an organisation may put in an order of its own; none where a law or a form has decided it. */
    List<Section> sections() {
        return switch (this) {
            case AGREEMENT -> List.of(Section.PARTIES, Section.AGREED, Section.EVERYBODY);
            case EXTENSION -> List.of(Section.PARTIES, Section.FORM, Section.AHEAD);
            case STATUS_REPORT -> List.of(Section.PARTIES, Section.NOW);
            case EVALUATION -> List.of(Section.COURSE, Section.TOGETHER, Section.PERSON);
            case PACK, REPRESENTATIVE_STATEMENT, EMPLOYMENT_CERTIFICATE, THANKS, REFERRAL_ANSWER -> List.of();
        };
    }

    /** As it stands in addresses, and as its template is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
