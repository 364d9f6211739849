package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompaniesPage.Show;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list and the map of companies are narrowed by. It stands in the address of both, so that one leads to the other.
 *
 * @param q part of a name, or a CVR number
 * @param industry two digits of DB07; blank for all
 * @param place as it was typed: a postal code, a post town or a municipality; blank for all
 */
public record CompanyFilter(String q, Optional<Show> show, String industry, String place) {

    public CompanyFilter {
        industry = industries().stream().map(Industries.Titled::code).anyMatch(industry::equals) ? industry : "";
    }

    /** What can be chosen among. */
    public static List<Industries.Titled> industries() {
        return Industries.all().stream()
                .filter(each -> each.code().length() == 2)
                .toList();
    }

    public boolean isForAll() {
        return q.isBlank() && show.isEmpty() && industry.isEmpty() && place.isBlank();
    }

    public CompanyFilter showing(Optional<Show> other) {
        return new CompanyFilter(q, other, industry, place);
    }

    public CompanyFilter at(String otherPlace) {
        return new CompanyFilter(q, show, industry, otherPlace);
    }

    public String listAddress() {
        return address("/companies").encode().toUriString();
    }

    public String mapAddress() {
        return address("/companies/map").encode().toUriString();
    }

    /** With all of it that narrows anything. */
    UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", said(q))
                .queryParamIfPresent("show", show)
                .queryParamIfPresent("industry", said(industry))
                .queryParamIfPresent("place", said(place));
    }

    private static Optional<String> said(String typed) {
        return Optional.of(typed).filter(each -> !each.isBlank());
    }
}
