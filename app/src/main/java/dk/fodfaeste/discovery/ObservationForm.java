package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Observations.NewObservation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form as it was filled in, kept as typed so that a mistake costs nothing. */
public record ObservationForm(
        @Nullable UUID person,
        @Nullable String dimension,
        @Nullable Integer edition,
        @Nullable Integer level,
        @Nullable String seenOn,
        @Nullable String timesSeen,
        @Nullable UUID workplace,
        @Nullable String task,
        @Nullable String note,
        @Nullable UUID clientKey) {

    /** @param edition in whose words it asks */
    static ObservationForm fresh(LocalDate today, int edition) {
        return new ObservationForm(
                null, null, edition, null, today.toString(), "1", null, null, null, UUID.randomUUID());
    }

    /** Names of the fields that cannot stay as they are: {@code level}, {@code seenOn}, {@code timesSeen}, {@code task}, {@code note}. */
    Set<String> problems(Dimension of, LocalDate today) {
        Set<String> wrong = new LinkedHashSet<>();
        if (level == null || level < 0 || level > of.scale().highest()) {
            wrong.add("level");
        }
        if (day().filter(seen -> !seen.isAfter(today) && seen.isAfter(today.minusYears(2)))
                .isEmpty()) {
            wrong.add("seenOn");
        }
        if (times().filter(number -> number >= 1 && number <= 1000).isEmpty()) {
            wrong.add("timesSeen");
        }
        Form sentences = sentences();
        Stream.of("task", "note")
                .filter(field -> sentences.wrong(field).isPresent())
                .forEach(wrong::add);
        return wrong;
    }

    /** The fields of free text, read: they are shown beside the level, to whom the person lets see it. */
    public Form sentences() {
        Form form = new Form(
                Map.of("task", text(task).orElse(""), "note", text(note).orElse("")));
        form.workWords("task");
        form.workWords("note");
        return person == null ? form : form.about(person);
    }

    /** Only of a form without problems. @param shownIn the edition in whose words it asked */
    NewObservation observation(ObserverRole seenBy, Optional<UUID> standsAt, int shownIn) {
        return new NewObservation(
                java.util.Objects.requireNonNull(person),
                java.util.Objects.requireNonNull(dimension),
                java.util.Objects.requireNonNull(level),
                shownIn,
                day().orElseThrow(),
                seenBy,
                times().orElseThrow(),
                standsAt.or(() -> Optional.ofNullable(workplace)),
                text(task),
                text(note),
                clientKey == null ? UUID.randomUUID() : clientKey,
                Optional.empty());
    }

    private Optional<LocalDate> day() {
        try {
            return text(seenOn).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Integer> times() {
        try {
            return text(timesSeen).map(Integer::valueOf);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
