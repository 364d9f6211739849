package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.map.CountryMap;
import dk.fodfaeste.catalogue.map.District;
import dk.fodfaeste.catalogue.map.Districts;
import dk.fodfaeste.catalogue.map.Frame;
import dk.fodfaeste.catalogue.map.Mercator;
import dk.fodfaeste.catalogue.map.Ring;
import dk.fodfaeste.catalogue.map.Rosette;
import dk.fodfaeste.catalogue.map.Spot;
import dk.fodfaeste.companies.CompaniesPage.Show;
import dk.fodfaeste.companies.WorkplacesFound.At;
import dk.fodfaeste.companies.WorkplacesFound.Found;
import dk.fodfaeste.companies.WorkplacesFound.Row;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Kortet: where the workplaces are that the list of companies would show, and the same as a table. */
@Controller
@Transactional(readOnly = true)
public class CompaniesMapPage {

    /** So many of one postal district are drawn one by one, where it is all there is. */
    static final int MOST_APART = 61;

    private static final int CLOSEST_BY_ITSELF = 5;
    private static final int CLOSEST_TO_ONE = 4;

    private final Pages pages;
    private final CompanyRounds rounds;
    private final CompanyNarrowing narrowing;
    private final Asking asking;
    private final WorkplacesFound workplaces;
    private final Districts districts;
    private final Geography geography;
    private final CountryMap countryMap;
    private final Clock clock;

    CompaniesMapPage(
            Pages pages,
            CompanyRounds rounds,
            CompanyNarrowing narrowing,
            Asking asking,
            WorkplacesFound workplaces,
            Districts districts,
            Geography geography,
            CountryMap countryMap,
            Clock clock) {
        this.pages = pages;
        this.rounds = rounds;
        this.narrowing = narrowing;
        this.asking = asking;
        this.workplaces = workplaces;
        this.districts = districts;
        this.geography = geography;
        this.countryMap = countryMap;
        this.clock = clock;
    }

    @GetMapping("/companies/map")
    public View map(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Show> show,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String zoom,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean nowhere) {
        LocalDate today = LocalDate.now(clock);
        CompanyFilter filter = new CompanyFilter(q, show, industry, place);
        Map<UUID, Patience> restrained = asking.restrained(today);
        CompanyRound round = rounds.on(today, restrained, show);
        Found found = workplaces.found(narrowing.narrowed(round, filter), round.restraint());
        List<Spot<Places>> spots = spots(found);
        Optional<Frame> asked = zoom.isEmpty() ? Optional.empty() : Frame.parse(zoom, at);
        boolean apart = spots.size() == 1 && weight(spots) > 1 && weight(spots) <= MOST_APART;
        Frame frame = asked.orElseGet(() -> Frame.around(middles(spots), closest(spots, apart)));
        MapAddress address = new MapAddress(filter, asked, sort, nowhere);
        List<Spot<Places>> seen = spots.stream()
                .filter(spot -> frame.sees(spot.district().middle()))
                .toList();
        int unplaced = found.places().stream()
                .filter(each -> districts.of(each.code()).isEmpty())
                .mapToInt(At::workplaces)
                .sum();
        Paging<Row> rows = nowhere
                ? Paging.of(unplaced, page, (skipped, most) -> workplaces.nowhere(found, sort, skipped, most))
                : Paging.of(
                        weight(seen),
                        page,
                        (skipped, most) -> workplaces.rows(found, codes(seen), sort, skipped, most));
        List<Row> each =
                apart && !seen.isEmpty() ? workplaces.rows(found, codes(spots), Sort.NAME, 0, MOST_APART) : List.of();
        return pages.show(
                "companies/map",
                new CompaniesMapView(
                        filter,
                        narrowing.isNowhere(filter),
                        !zoom.isEmpty() && asked.isEmpty(),
                        words -> countryMap.drawn(
                                frame,
                                towards(seen, frame),
                                new WorkplaceMarks(words, frame, address, restrained).of(seen, each),
                                each.isEmpty() ? Optional.empty() : Optional.of(around(seen.getFirst(), frame)),
                                address::framed),
                        rows.map(row -> line(row, restrained)),
                        weight(spots),
                        unplaced,
                        address));
    }

    /** By district: in the inner city it has many postal codes. */
    private List<Spot<Places>> spots(Found found) {
        return found.places().stream()
                .filter(each -> districts.of(each.code()).isPresent())
                .collect(Collectors.groupingBy(each -> districts.of(each.code()).orElseThrow()))
                .entrySet()
                .stream()
                .map(each -> {
                    Places places = Places.of(each.getValue());
                    return new Spot<>(each.getKey(), places.workplaces(), places);
                })
                .toList();
    }

    private static List<Mercator> middles(List<Spot<Places>> spots) {
        return spots.stream().map(Spot::district).map(District::middle).toList();
    }

    /** What stands apart around one point must not look as if it were all over the country. */
    private static int closest(List<Spot<Places>> spots, boolean apart) {
        if (spots.size() > 1) {
            return CLOSEST_BY_ITSELF;
        }
        return apart ? Frame.CLOSEST : CLOSEST_TO_ONE;
    }

    private static CountryMap.Rings around(Spot<Places> spot, Frame frame) {
        double kilometres = frame.kilometres(spot.district().middle(), Rosette.reach(spot.weight()));
        return new CountryMap.Rings(
                spot.district().middle(),
                "",
                List.of(new Ring(kilometres, false, spot.district().told())));
    }

    private static int weight(List<Spot<Places>> spots) {
        return spots.stream().mapToInt(Spot::weight).sum();
    }

    private static Collection<String> codes(List<Spot<Places>> spots) {
        return spots.stream().flatMap(spot -> spot.district().codes().stream()).toList();
    }

    /** From the whole country one comes closer to where most are. */
    private static Mercator towards(List<Spot<Places>> seen, Frame frame) {
        return seen.stream()
                .max(Comparator.comparingInt((Spot<Places> spot) -> spot.weight())
                        .thenComparing(spot -> spot.district().codes().getFirst()))
                .map(spot -> spot.district().middle())
                .orElse(frame.middle());
    }

    private Line line(Row row, Map<UUID, Patience> restrained) {
        return new Line(
                row.id(),
                row.name(),
                row.companyId(),
                row.company(),
                row.own(),
                geography
                        .postalCode(row.postalCode())
                        .map(code -> code.code() + " " + code.name())
                        .or(() -> Optional.of(row.postalCode()).filter(code -> !code.isBlank())),
                row.places(),
                restrained.getOrDefault(row.companyId(), new Patience.Open()));
    }

    /** The orders of the table: most places come first. */
    public enum Sort {
        NAME,
        COMPANY,
        PLACE,
        PLACES
    }

    /** What is in one district. @param one any of it, of use where it is the only one */
    record Places(int workplaces, int own, int careful, int paused, At one) {

        static Places of(List<At> codes) {
            return new Places(
                    codes.stream().mapToInt(At::workplaces).sum(),
                    codes.stream().mapToInt(At::own).sum(),
                    codes.stream().mapToInt(At::careful).sum(),
                    codes.stream().mapToInt(At::paused).sum(),
                    codes.getFirst());
        }

        Places and(Places other) {
            return new Places(
                    workplaces + other.workplaces,
                    own + other.own,
                    careful + other.careful,
                    paused + other.paused,
                    one);
        }

        int open() {
            return workplaces - careful - paused - own;
        }
    }

    /**
     * @param nowhere whether no place is called what was typed
     * @param lost whether the address asks for a part of the country that there is not
     * @param drawn the map, in the reader's language
     * @param workplaces the rows of the table: what the map shows, or what it cannot show
     * @param placed how many were found that have a place
     * @param unplaced how many were found that have none
     */
    public record CompaniesMapView(
            CompanyFilter filter,
            boolean nowhere,
            boolean lost,
            Function<Words, CountryMap.Drawn> drawn,
            Paging<Line> workplaces,
            int placed,
            int unplaced,
            MapAddress address) {

        public boolean closed() {
            return filter.show().equals(Optional.of(Show.CLOSED));
        }
    }

    /** @param place «2500 Valby»; what stands there where no place is called so; empty where nothing does */
    public record Line(
            UUID id,
            String name,
            UUID companyId,
            String company,
            boolean own,
            Optional<String> place,
            int places,
            Patience patience) {}

    /**
     * The address of the map that is shown.
     *
     * @param frame as the address has it; empty where the map is as large as what was found
     * @param nowhere whether the table has those without a place
     */
    public record MapAddress(CompanyFilter filter, Optional<Frame> frame, Sort sort, boolean nowhere) {

        private static final String MAP = "#map";
        private static final String TABLE = "#table";

        public String framed(Frame other) {
            return new MapAddress(filter, Optional.of(other), sort, false).address(sort, 1) + MAP;
        }

        /** Narrowed to one district, and as close as that is. */
        public String narrowed(District district) {
            return new MapAddress(filter.at(district.key()), Optional.empty(), sort, false).address(sort, 1) + MAP;
        }

        public String sorted(Sort other) {
            return address(other, 1) + TABLE;
        }

        public String page(int number) {
            return address(sort, number) + TABLE;
        }

        /** Those without a place, or the others again. */
        public String withoutPlace(boolean wanted) {
            return new MapAddress(filter, frame, sort, wanted).address(sort, 1) + TABLE;
        }

        private String address(Sort order, int page) {
            return filter.address("/companies/map")
                    .queryParamIfPresent("zoom", frame.map(Frame::zoom))
                    .queryParamIfPresent(
                            "at", frame.filter(each -> each.zoom() > 0).map(Frame::at))
                    .queryParamIfPresent("sort", Optional.of(order).filter(each -> each != Sort.NAME))
                    .queryParamIfPresent("page", Optional.of(page).filter(each -> each > 1))
                    .queryParamIfPresent("nowhere", Optional.of(nowhere).filter(each -> each))
                    .encode()
                    .toUriString();
        }
    }
}
