package dk.fodfaeste.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A course as the municipality sees it by link: nothing that the pack does not carry, and how its own answer stands.
 *
 * @param person by name: the municipality referred them
 * @param instrument as the law's packs call it
 * @param grant whether the first day waits: AWAITED, GRANTED or REFUSED; empty where nobody has to grant
 * @param over whether it ended, or was called off
 * @param answer how the application for the course stands; empty where nothing was written down
 * @param documents as they were issued, the latest first
 * @param fields of the state's form that have a text, as they stood when the link was sent
 * @param questions that were asked by this link, the first first
 */
public record MunicipalityCase(
        UUID courseId,
        String organisation,
        String person,
        String company,
        String workplace,
        String pNumber,
        String instrument,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        OptionalInt minutesPerWeek,
        Optional<String> grant,
        boolean over,
        Optional<Standing> answer,
        List<Document> documents,
        List<Field> fields,
        List<Question> questions) {

    public MunicipalityCase {
        documents = List.copyOf(documents);
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
    }

    /** Whether the municipality's answer is waited for. */
    public boolean isWaitedFor() {
        return !over && answer.map(Standing::waits).orElse(true);
    }

    /** What a form about it sends back, so that nobody answers what they have not seen. */
    public int version() {
        return answer.map(Standing::version).orElse(0);
    }

    MunicipalityCase with(List<Document> given, List<Field> lines, List<Question> asked) {
        return new MunicipalityCase(
                courseId,
                organisation,
                person,
                company,
                workplace,
                pNumber,
                instrument,
                startsOn,
                endsOn,
                minutesPerWeek,
                grant,
                over,
                answer,
                given,
                lines,
                asked);
    }

    /** The same with the texts that a link would show. */
    public MunicipalityCase with(List<Field> lines) {
        return with(documents, lines, questions);
    }

    /**
     * @param version how many answers were written down
     * @param kind as {@code grants.Answer.Kind} calls it
     * @param by the caseworker, where it was said by link
     */
    public record Standing(
            UUID applicationId,
            int version,
            String kind,
            LocalDate on,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<LocalDate> complainBy,
            Optional<String> by) {

        boolean waits() {
            return kind.equals("APPLIED") || kind.equals("COMPLAINED");
        }
    }

    /** @param kind PACK or EXTENSION */
    public record Document(UUID id, String kind, LocalDate issuedOn) {}

    public record Field(String name, String words) {}

    /** @param answer empty while nobody has answered */
    public record Question(UUID id, String words, LocalDate on, Optional<Answered> answer) {}

    public record Answered(String words, String by, LocalDate on) {}
}
