package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An earlier stay as the page of a proposal shows it: where, when, what it led to and what was seen in it. No outcome and no side: they are
 * on the page of the course.
 *
 * @param endedOn empty while it runs
 * @param firstSeen what no stay before had shown, in the catalogue's order
 * @param alsoSeen what one before had shown too
 */
public record EarlierStay(
        UUID courseId,
        String workplace,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        Optional<String> ledTo,
        List<Dimension> firstSeen,
        List<Dimension> alsoSeen) {

    /** «februar 2025 – april 2025», one month alone, or since when. */
    public String when(Words words) {
        String from = words.month(startedOn);
        return endedOn.map(words::month)
                .map(until -> until.equals(from) ? from : from + " – " + until)
                .orElseGet(() -> words.text("carousel.since", from));
    }

    public static String names(List<Dimension> dimensions, Words words) {
        return dimensions.stream().map(each -> each.name(words)).collect(Collectors.joining(", "));
    }
}
