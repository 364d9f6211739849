package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.map.District;
import dk.fodfaeste.catalogue.map.Frame;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.matching.web.ReachPage.Sort;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the map of what a person reaches.
 *
 * @param q part of the name of a task, a workplace or a company
 * @param place as it was typed: a postal code, a post town or a municipality
 * @param far whether what is too far away is shown too
 * @param frame as the address has it; empty where the map shows all that the person reaches
 */
public record ReachAddress(
        UUID personId, Optional<Kind> kind, String q, String place, boolean far, Optional<Frame> frame, Sort sort) {

    private static final String MAP = "#map";
    private static final String TABLE = "#table";

    public boolean isForAll() {
        return kind.isEmpty() && q.isBlank() && place.isBlank() && !far;
    }

    public String framed(Frame other) {
        return with(place, far, Optional.of(other)).address(sort, 1) + MAP;
    }

    public String narrowed(District district) {
        return with(district.key(), far, Optional.empty()).address(sort, 1) + MAP;
    }

    /** With what is too far away, or without. */
    public String withFar(boolean other) {
        return with(place, other, Optional.empty()).address(sort, 1) + MAP;
    }

    private ReachAddress with(String otherPlace, boolean otherFar, Optional<Frame> otherFrame) {
        return new ReachAddress(personId, kind, q, otherPlace, otherFar, otherFrame, sort);
    }

    public String sorted(Sort other) {
        return address(other, 1) + TABLE;
    }

    public String page(int number) {
        return address(sort, number) + TABLE;
    }

    /** What is open for the person there. @param workplace its name */
    public String possibilities(String workplace) {
        return UriComponentsBuilder.fromPath("/people/{person}/possibilities")
                .queryParam("q", workplace)
                .encode()
                .buildAndExpand(personId)
                .toUriString();
    }

    private String address(Sort order, int page) {
        return UriComponentsBuilder.fromPath("/people/{person}/reach")
                .queryParamIfPresent("kind", kind)
                .queryParamIfPresent("q", Optional.of(q).filter(each -> !each.isBlank()))
                .queryParamIfPresent("place", Optional.of(place).filter(each -> !each.isBlank()))
                .queryParamIfPresent("far", Optional.of(far).filter(each -> each))
                .queryParamIfPresent("zoom", frame.map(Frame::zoom))
                .queryParamIfPresent("at", frame.filter(each -> each.zoom() > 0).map(Frame::at))
                .queryParamIfPresent("sort", Optional.of(order).filter(each -> each != Sort.DISTANCE))
                .queryParamIfPresent("page", Optional.of(page).filter(each -> each > 1))
                .encode()
                .buildAndExpand(personId)
                .toUriString();
    }
}
