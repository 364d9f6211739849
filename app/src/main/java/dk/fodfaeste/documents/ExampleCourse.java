package dk.fodfaeste.documents;

import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Extensions.Extension;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.LawRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Nobody's course, for those who look at how a document reads. */
final class ExampleCourse {

    private static final int FIRST = 360;
    private static final int SECOND = 600;

    private ExampleCourse() {}

    /** @param law of an instrument on a day */
    static CourseFacts of(
            DocumentKind document, Words words, LocalDate today, BiFunction<Instrument, LocalDate, List<LawRule>> law) {
        Instrument instrument =
                document == DocumentKind.EMPLOYMENT_CERTIFICATE ? Instrument.SMALL_JOB : Instrument.WORK_PLACEMENT;
        LocalDate begun = today.minusWeeks(4);
        boolean over = document == DocumentKind.EVALUATION || document == DocumentKind.THANKS;
        return new CourseFacts(
                instrument,
                words.text("documents.example.person"),
                Optional.of(words.text("documents.example.consultant")),
                Optional.of("00 00 00 00"),
                new UUID(0, 0),
                words.text("documents.example.company"),
                "00000000",
                words.text("documents.example.workplace"),
                "0000000000",
                Optional.of(words.text("documents.example.address")),
                new Contact(
                        Optional.of(words.text("documents.example.contact")),
                        Optional.of("00 00 00 00"),
                        Optional.of("pia@eksempel.example")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ZERO),
                Optional.of(2),
                new BigDecimal("0.27"),
                law.apply(instrument, begun),
                begun,
                Optional.of(over ? today : begun.plusWeeks(13).minusDays(1)),
                Optional.of(words.text("documents.example.work")),
                Optional.of(words.text("documents.example.purpose")),
                Optional.of(words.text("documents.example.next")),
                List.of(new HoursStep(begun, FIRST), new HoursStep(begun.plusWeeks(3), SECOND)),
                List.of(begun, begun.plusWeeks(1)),
                over ? List.of() : List.of(today.plusWeeks(1)),
                over ? Optional.of(Outcome.COMPLETED) : Optional.empty(),
                over ? Optional.of(words.text("documents.example.ledTo")) : Optional.empty(),
                Optional.of(new Extension(
                        begun.plusWeeks(13).minusDays(1),
                        begun.plusWeeks(26).minusDays(1),
                        Optional.of(words.text("documents.example.extension")))),
                Optional.empty(),
                Optional.empty(),
                Particulars.none(),
                Optional.empty());
    }
}
