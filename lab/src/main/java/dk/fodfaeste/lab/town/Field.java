package dk.fodfaeste.lab.town;

import static dk.fodfaeste.lab.town.DimensionGroup.BODY;
import static dk.fodfaeste.lab.town.DimensionGroup.LANGUAGE;
import static dk.fodfaeste.lab.town.DimensionGroup.ORDER;
import static dk.fodfaeste.lab.town.DimensionGroup.PEOPLE;
import static dk.fodfaeste.lab.town.DimensionGroup.PRACTICAL;
import static dk.fodfaeste.lab.town.DimensionGroup.TIME;

import java.util.List;
import java.util.random.RandomGenerator;

/** A field of work: what an opening lies in, what a person wishes, what one of the organisation's own shops does. */
public enum Field {
    CLEANING(BODY, ORDER),
    KITCHEN(PRACTICAL, BODY),
    SHOP(PEOPLE, LANGUAGE),
    OFFICE(ORDER, LANGUAGE),
    WORKSHOP(DimensionGroup.CRAFT, PRACTICAL),
    CARE(PEOPLE, PRACTICAL);

    private final List<DimensionGroup> groups;

    Field(DimensionGroup... groups) {
        this.groups = List.of(groups);
    }

    /** Groups of which its work asks more than of others; all work asks of time. */
    public List<DimensionGroup> groups() {
        return groups;
    }

    /** A dimension that its work asks or shows: of time, of its own groups, and now and then of any. */
    public int anyDimension(RandomGenerator random) {
        double turn = random.nextDouble();
        if (turn < 0.25) {
            return Dimensions.in(TIME, random.nextInt(Dimensions.PER_GROUP));
        }
        return turn < 0.85
                ? Dimensions.in(groups.get(random.nextInt(groups.size())), random.nextInt(Dimensions.PER_GROUP))
                : random.nextInt(Dimensions.COUNT);
    }
}
