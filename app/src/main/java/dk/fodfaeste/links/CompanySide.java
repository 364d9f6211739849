package dk.fodfaeste.links;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a company has by link beside the coming colleague.
 *
 * @param most how often in a month it wants to hear from us; empty where it never said
 * @param pausedUntil the last day of a pause it wished for
 * @param version of its wishes
 * @param documents as they were issued, the latest first
 * @param talks to come in which it takes part, the first first
 */
public record CompanySide(
        OptionalInt most, Optional<LocalDate> pausedUntil, int version, List<Document> documents, List<Talk> talks) {

    public CompanySide {
        documents = List.copyOf(documents);
        talks = List.copyOf(talks);
    }

    /** Without any wish. */
    static CompanySide none() {
        return new CompanySide(OptionalInt.empty(), Optional.empty(), 0, List.of(), List.of());
    }

    /** What of it a link with this right shows. */
    public CompanySide as(LinkPurpose right) {
        return new CompanySide(
                most,
                pausedUntil,
                version,
                right == LinkPurpose.DAILY_CONTACT ? List.of() : documents,
                right == LinkPurpose.SECOND_SIGNER ? List.of() : talks);
    }

    /** @param kind as {@code DocumentKind} calls it: PACK or AGREEMENT */
    public record Document(UUID id, String kind, LocalDate issuedOn) {}

    public record Talk(UUID id, LocalDate day, LocalTime beginsAt, int minutes, Optional<String> place) {}
}
