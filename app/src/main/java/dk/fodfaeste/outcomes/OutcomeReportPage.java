package dk.fodfaeste.outcomes;

import dk.fodfaeste.platform.web.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Tal til kommunen: what a municipality may be told of a year. */
@Controller
@Transactional(readOnly = true)
public class OutcomeReportPage {

    private final Pages pages;
    private final OutcomeReports reports;

    OutcomeReportPage(Pages pages, OutcomeReports reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/courses/outcomes/report")
    public View report(
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(required = false) Optional<Integer> year) {
        List<String> municipalities = reports.municipalities();
        List<Integer> years = reports.years();
        Optional<String> chosen =
                municipalities.stream().filter(municipality::equals).findFirst();
        Optional<Integer> of =
                year.filter(years::contains).or(() -> years.stream().findFirst());
        return pages.show(
                "outcomes/report",
                new ReportView(
                        municipalities, years, of, chosen.flatMap(name -> of.map(each -> reports.of(name, each)))));
    }

    /** @param report empty while no municipality is chosen */
    public record ReportView(
            List<String> municipalities, List<Integer> years, Optional<Integer> year, Optional<OutcomeReport> report) {

        public String paper() {
            return report.map(each -> "/courses/outcomes/report.pdf?year=" + each.year() + "&municipality="
                            + URLEncoder.encode(each.municipality(), StandardCharsets.UTF_8))
                    .orElse("");
        }

        public boolean isChosen(String municipality) {
            return report.filter(each -> each.municipality().equals(municipality))
                    .isPresent();
        }
    }
}
