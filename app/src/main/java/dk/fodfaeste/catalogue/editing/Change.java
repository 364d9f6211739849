package dk.fodfaeste.catalogue.editing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;

/** One thing done to the catalogue: kept in a draft, and afterwards with the edition that came of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Added.class, name = "ADDED"),
    @JsonSubTypes.Type(value = Reworded.class, name = "REWORDED"),
    @JsonSubTypes.Type(value = Restepped.class, name = "RESTEPPED"),
    @JsonSubTypes.Type(value = TakenOut.class, name = "TAKEN_OUT"),
    @JsonSubTypes.Type(value = BroughtBack.class, name = "BROUGHT_BACK"),
    @JsonSubTypes.Type(value = SplitUp.class, name = "SPLIT_UP"),
    @JsonSubTypes.Type(value = Merged.class, name = "MERGED")
})
public sealed interface Change permits Added, Reworded, Restepped, TakenOut, BroughtBack, SplitUp, Merged {

    /** The dimension on whose page it was done. */
    String dimension();

    /** Ids of the dimensions that are there afterwards as they were not before. */
    List<String> touches();

    /**
     * The dimensions that are as they were not before.
     *
     * @param next number of the edition that it becomes part of
     * @throws RefusedException where the catalogue does not allow it any more
     */
    List<Dimension> on(Edition before, int next, LocalDate day);

    /** Of one that is in use. @throws RefusedException where it is not */
    static Dimension inUse(Edition edition, String id) {
        return edition.inUse(id).orElseThrow(() -> new RefusedException("catalogue.wrong.notInUse"));
    }

    /** Whose steps the program reckons with as hours: they are what they are. */
    static Dimension free(Edition edition, String id) {
        Dimension dimension = inUse(edition, id);
        if (dimension.hasFixedSteps()) {
            throw new RefusedException("catalogue.wrong.reckonedWith");
        }
        return dimension;
    }
}
