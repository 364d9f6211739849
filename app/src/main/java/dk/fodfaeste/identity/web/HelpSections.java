package dk.fodfaeste.identity.web;

import java.util.List;
import java.util.Optional;
import org.springframework.util.AntPathMatcher;

/** Which section of the handbook tells of a page: the first that fits. A test holds that every page has one, and that it is there. */
public final class HelpSections {

    private static final String SHOP = "skriv-op-hvad-i-ser";
    private static final String WHO_HAS_WHAT = "hvem-har-hvad";

    private static final List<About> PAGES = List.of(
            new About("/today", "i-dag"),
            new About("/account", "din-side-navn-sprog-og-fravaer"),
            new About("/week", "ugen-tegnet"),
            new About("/caseload/*/week", "ugen-tegnet"),
            new About("/people/*/week", "ugen-tegnet"),
            new About("/workplaces/*/week", "ugen-tegnet"),
            new About("/calendar", "din-side-navn-sprog-og-fravaer"),
            new About("/absences/**", "din-side-navn-sprog-og-fravaer"),
            new About("/my-password", "din-adgangskode"),
            new About("/continue", "logget-ud-mens-du-skrev"),
            new About("/search", "find-et-menneske-eller-en-virksomhed"),
            new About("/day", SHOP),
            new About("/enterprises/**", SHOP),
            new About("/observe/**", SHOP),
            new About("/caseload/**", WHO_HAS_WHAT),
            new About("/hand-over", WHO_HAS_WHAT),
            new About("/people/*/team", WHO_HAS_WHAT),
            new About("/people/*/case-room/**", "sagsrummet"),
            new About("/case-rooms/**", "sagsrummet"),
            new About("/people/*/profile", "se-hvad-en-person-kan"),
            new About("/people/*/progress/**", "se-hvad-en-person-kan"),
            new About("/people/*/sharing", "se-hvad-en-person-kan"),
            new About("/people/*/erasure/**", "se-hvad-en-person-kan"),
            new About("/people/*/possibilities", "find-muligheder"),
            new About("/people/*/reach", "find-muligheder"),
            new About("/people/*/carving/**", "find-muligheder"),
            new About("/people/*/courses", "forloeb-og-pakken"),
            new About("/courses/**", "forloeb-og-pakken"),
            new About("/outbox/**", "udbakken"),
            new About("/administration/reminder-policy", "udbakken"),
            new About("/administration/link-policy", "foerst-aftalen-saa-underskrifterne"),
            new About("/administration/quiet-times", "udbakken"),
            new About("/people/*/links", "personens-egen-side"),
            new About("/administration/page-texts/**", "personens-egen-side"),
            new About("/administration/page-texts.csv", "personens-egen-side"),
            new About("/people/**", "tag-imod-et-menneske"),
            new About("/companies/**", "virksomheder"),
            new About("/workplaces/*/carving", "find-muligheder"),
            new About("/workplaces/*/openings", "find-muligheder"),
            new About("/workplaces/*/opening", "find-muligheder"),
            new About("/workplaces/*/admission", "find-muligheder"),
            new About("/workplaces/**", "virksomheder"),
            new About("/tasks/**", "virksomheder"),
            new About("/plan/**", "ugens-plan"),
            new About("/administration/rules/**", "reglerne"),
            new About("/administration/plan-policy", "ugens-plan"),
            new About("/administration/signing-policy", "foerst-aftalen-saa-underskrifterne"),
            new About("/administration/follow-up-policy", "forloeb-og-pakken"),
            new About("/administration/find-out-policy", SHOP),
            new About("/administration/progress-policy", "se-hvad-en-person-kan"),
            new About("/administration/documents/**", "forloeb-og-pakken"),
            new About("/proposals/**", "foerst-aftalen-saa-underskrifterne"),
            new About("/administration/import/**", "laes-jeres-regneark-ind"),
            new About("/administration/accounts/**", "brugere-og-log"),
            new About("/administration/log/**", "brugere-og-log"),
            new About("/administration/constants", "brugere-og-log"),
            new About("/administration/catalogue/**", "kataloget"),
            new About("/case-room-accounts/**", "brugere-og-log"),
            new About("/help/**", "hjaelp-taster-og-fortryd"));

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private HelpSections() {}

    /** @param path of the page */
    public static Optional<String> of(String path) {
        return PAGES.stream()
                .filter(page -> PATHS.match(page.pattern(), path))
                .map(About::section)
                .findFirst();
    }

    /** Every section that a page leads to. */
    public static List<String> all() {
        return PAGES.stream().map(About::section).distinct().toList();
    }

    private record About(String pattern, String section) {}
}
