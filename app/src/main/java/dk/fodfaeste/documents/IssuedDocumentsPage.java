package dk.fodfaeste.documents;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Udstedte papirer: all that was given away, found again by name, kind and fingerprint. */
@Controller
@Transactional(readOnly = true)
public class IssuedDocumentsPage {

    private final Pages pages;
    private final IssuedList documents;
    private final Colleagues colleagues;

    IssuedDocumentsPage(Pages pages, IssuedList documents, Colleagues colleagues) {
        this.pages = pages;
        this.documents = documents;
        this.colleagues = colleagues;
    }

    @GetMapping("/courses/documents")
    public View issued(
            @RequestParam Optional<DocumentKind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        Paging<IssuedList.Line> found = documents.page(kind, q, page);
        Map<UUID, String> names = colleagues.names(
                found.rows().stream().map(IssuedList.Line::issuedBy).distinct().toList());
        return pages.show("documents/issued", new IssuedView(kind, q, found.map(each -> new Given(each, names))));
    }

    public record IssuedView(Optional<DocumentKind> kind, String asked, Paging<Given> documents) {

        public boolean isFiltered() {
            return kind.isPresent() || !asked.isBlank();
        }

        public String address(int number) {
            return "/courses/documents?page=" + number
                    + kind.map(each -> "&kind=" + each).orElse("")
                    + (asked.isBlank() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        }
    }

    /** A document in the list. */
    public record Given(IssuedList.Line line, Map<UUID, String> names) {

        public String by() {
            return names.getOrDefault(line.issuedBy(), "");
        }
    }
}
