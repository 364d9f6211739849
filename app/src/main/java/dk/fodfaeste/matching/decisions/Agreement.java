package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One version of what is agreed; 0 where nothing is written yet.
 *
 * @param substance the version in which something of substance changed last: a yes to it or to a later one counts
 * @param signers whose yes it takes
 */
public record Agreement(
        int version, int substance, Terms terms, Signers signers, UUID writtenById, LocalDate writtenOn) {

    /** Whether what was said to the version still counts. */
    public boolean counts(int answered) {
        return answered >= substance && answered <= version;
    }

    /**
     * What the course would be.
     *
     * @param endsOn empty where the instrument's rule decides
     * @param minutesPerWeek empty where it is what the opening asks for
     * @param nextStep what it leads to, in words
     * @param stepUp of which kind that is
     * @param whatIsNew compared with each earlier course of the person, by its id, in words
     * @param mentor who goes along at the workplace, by name
     * @param afterwards why the first day lies in the past; the manager's words
     * @param particulars what is agreed beside
     */
    public record Terms(
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Optional<Instrument> instrument,
            OptionalInt minutesPerWeek,
            Optional<String> purpose,
            Optional<String> nextStep,
            Optional<StepUp> stepUp,
            Map<UUID, String> whatIsNew,
            Optional<String> mentor,
            Optional<String> afterwards,
            Particulars particulars) {

        public Terms {
            whatIsNew = Map.copyOf(whatIsNew);
        }

        /** What says nothing beside. */
        public Terms(
                Optional<LocalDate> startsOn,
                Optional<LocalDate> endsOn,
                Optional<Instrument> instrument,
                OptionalInt minutesPerWeek,
                Optional<String> purpose,
                Optional<String> nextStep,
                Optional<StepUp> stepUp,
                Map<UUID, String> whatIsNew,
                Optional<String> mentor,
                Optional<String> afterwards) {
            this(
                    startsOn,
                    endsOn,
                    instrument,
                    minutesPerWeek,
                    purpose,
                    nextStep,
                    stepUp,
                    whatIsNew,
                    mentor,
                    afterwards,
                    Particulars.none());
        }

        public Terms with(Particulars others) {
            return new Terms(
                    startsOn,
                    endsOn,
                    instrument,
                    minutesPerWeek,
                    purpose,
                    nextStep,
                    stepUp,
                    whatIsNew,
                    mentor,
                    afterwards,
                    others);
        }

        /** The hours ladder from the first day on. @param firstMinutes a week, where none are agreed */
        public List<HoursStep> ladder(LocalDate starts, int firstMinutes) {
            return Stream.concat(
                            Stream.of(new HoursStep(
                                    starts, minutesPerWeek.orElse(firstMinutes), particulars.wageMinutes())),
                            particulars.steps().stream())
                    .toList();
        }

        public static Terms none() {
            return new Terms(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** First the agreement, then the yeses: before first day, instrument, purpose and next step are said there is nothing to answer. */
        public boolean isWhole() {
            return startsOn.isPresent()
                    && instrument.isPresent()
                    && purpose.isPresent()
                    && nextStep.isPresent()
                    && stepUp.isPresent();
        }

        /** Whether it is the same but for capitals, blanks and punctuation: then what was said to the one holds for the other. */
        public boolean meansTheSameAs(Terms other) {
            return plain().equals(other.plain());
        }

        private Terms plain() {
            Map<UUID, String> words = new HashMap<>();
            whatIsNew.forEach((course, text) -> words.put(course, plain(text)));
            return new Terms(
                    startsOn,
                    endsOn,
                    instrument,
                    minutesPerWeek,
                    purpose.map(Terms::plain),
                    nextStep.map(Terms::plain),
                    stepUp,
                    words,
                    mentor.map(Terms::plain),
                    afterwards.map(Terms::plain),
                    particulars.plain());
        }

        private static String plain(String words) {
            return words.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }
}
