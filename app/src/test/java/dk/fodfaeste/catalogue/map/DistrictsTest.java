package dk.fodfaeste.catalogue.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest places that a map knows, and how they are called. */
class DistrictsTest {

    private final Geography geography = new Geography();
    private final Districts districts = new Districts(geography);

    @Test
    void everyPostalCodeLiesInOneDistrictAndNoneOfTheInnerCityIsAStreet() {
        assertThat(geography.postalCodes())
                .allSatisfy(code -> assertThat(districts.of(code.code())).isPresent());
        assertThat(districts.all().stream()
                        .mapToInt(each -> each.codes().size())
                        .sum())
                .isEqualTo(geography.postalCodes().size());
        District city = districts.of("1216").orElseThrow();
        assertThat(city.told()).isEqualTo("København K");
        assertThat(city.codes()).hasSizeGreaterThan(100).contains("1050");
        assertThat(districts.of("2500").orElseThrow().told()).isEqualTo("2500 Valby");
    }

    @ParameterizedTest
    @CsvSource({
        "2500, 2500",
        "2500 Valby, 2500",
        "valby, 2500",
        "KØBENHAVN NV, 2400",
        "kobenhavn n, 2200",
        "Århus, 8000",
        "aarhus c, 8000",
        "Bornholm, 3700",
        "Hvidovre Kommune, 2650",
        "Københavns Kommune, 2100",
    })
    void aPlaceIsFoundByCodeTownOrMunicipality(String typed, String code) {
        assertThat(districts.find(typed).orElseThrow()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "Atlantis", "0000 Valby", "25", "!", "kommune", "%"})
    void whatIsNoPlaceFindsNone(String typed) {
        assertThat(districts.find(typed)).isEmpty();
    }

    @Test
    void aStreetsCodeFindsThatStreetAlone() {
        assertThat(districts.find("1216").orElseThrow()).containsExactly("1216");
    }

    @Test
    void whatADistrictIsCalledFindsAllOfIt() {
        assertThat(districts.all())
                .allSatisfy(district ->
                        assertThat(districts.find(district.key()).orElseThrow()).containsAll(district.codes()));
    }

    @Test
    void noDistrictsAreSoNearThatTheClosestMapCannotPartThem() {
        for (District one : districts.all()) {
            Frame frame = new Frame(Frame.CLOSEST, one.middle());
            assertThat(districts.all())
                    .filteredOn(other -> !other.equals(one))
                    .allMatch(other -> Math.hypot(
                                    frame.x(other.middle()) - Frame.WIDTH / 2,
                                    frame.y(other.middle()) - Frame.HEIGHT / 2)
                            > 66);
        }
    }

    @Test
    void theNamesOnTheMapAreThoseOfTheFile() {
        assertThat(new PlaceNames(geography, districts).in(Frame.country(), List.of(), Optional.empty()))
                .extracting(PlaceName::text)
                .contains("København", "Aarhus", "Rønne");
        assertThat(geography.postalCode("1050").map(PostalCode::name)).contains("København K");
    }
}
