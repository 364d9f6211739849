package dk.fodfaeste.catalogue.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What lies too near to be told apart is one mark. */
class GroupTest {

    private static final List<District> DISTRICTS = new Districts(new Geography())
            .all().stream()
                    .sorted(Comparator.comparing(each -> each.codes().getFirst()))
                    .toList();

    @Property(tries = 200)
    void everyDistrictInSightIsInOneGroupAndGroupsStandApart(
            @ForAll @IntRange(min = 0, max = Frame.CLOSEST) int zoom, @ForAll long seed) {
        Random chance = new Random(seed);
        List<Spot<String>> spots = spots(chance);
        Frame frame =
                new Frame(zoom, DISTRICTS.get(chance.nextInt(DISTRICTS.size())).middle());
        List<Group<String>> groups = Group.of(frame, spots);
        assertThat(groups.stream().flatMap(group -> group.spots().stream()))
                .containsExactlyInAnyOrderElementsOf(spots.stream()
                        .filter(spot -> frame.sees(spot.district().middle()))
                        .toList());
        for (Group<String> one : groups) {
            assertThat(groups)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) >= 66);
        }
        Collections.shuffle(spots, chance);
        assertThat(Group.of(frame, spots)).isEqualTo(groups);
    }

    @Property(tries = 200)
    void aGroupThatIsOpenedParts(@ForAll @IntRange(min = 0, max = Frame.CLOSEST) int zoom, @ForAll long seed) {
        Random chance = new Random(seed);
        Frame frame =
                new Frame(zoom, DISTRICTS.get(chance.nextInt(DISTRICTS.size())).middle());
        for (Group<String> group : Group.of(frame, spots(chance))) {
            if (!group.isOneDistrict()) {
                Frame opened = group.opened(frame);
                assertThat(opened.zoom()).isGreaterThan(frame.zoom());
                assertThat(group.spots())
                        .anyMatch(spot -> opened.sees(spot.district().middle()));
                assertThat(Frame.parse(String.valueOf(opened.zoom()), opened.at()))
                        .isPresent();
            }
        }
    }

    @Example
    void asManySeatsAsWereAskedForStandApart() {
        for (int many = 1; many <= 61; many++) {
            List<Rosette.Seat> seats = Rosette.seats(many);
            assertThat(seats).hasSize(many);
            for (Rosette.Seat one : seats) {
                assertThat(seats)
                        .filteredOn(other -> other != one)
                        .allMatch(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) > 66);
            }
            assertThat(Rosette.reach(many)).isLessThan(Frame.WIDTH / 2);
        }
    }

    private static List<Spot<String>> spots(Random chance) {
        List<District> some = new ArrayList<>(DISTRICTS);
        Collections.shuffle(some, chance);
        return new ArrayList<>(some.subList(0, chance.nextInt(some.size())).stream()
                .map(district -> new Spot<>(district, 1 + chance.nextInt(9), district.told()))
                .toList());
    }
}
