package dk.fodfaeste.portal;

import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.links.CompanyCourse;
import dk.fodfaeste.links.CompanyCourses;
import dk.fodfaeste.links.ShownLine;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a company reads of a person, in words: what the person said yes to, with how often it was seen. */
@Component
class CompanyLines {

    /** Ten lines can be read standing. */
    private static final int MOST = 10;

    private final Sharing sharing;
    private final Knowledge knowledge;
    private final CompanyCourses courses;

    CompanyLines(Sharing sharing, Knowledge knowledge, CompanyCourses courses) {
        this.sharing = sharing;
        this.knowledge = knowledge;
        this.courses = courses;
    }

    /** @param words in the receiver's language */
    List<ShownLine> of(CompanyCourse course, UUID personId, Words words) {
        Set<UUID> shown = courses.itemsShown(course.proposalId());
        Map<String, Integer> times = knowledge.sightingsOf(personId).stream()
                .collect(Collectors.groupingBy(
                        Sighting::dimension,
                        Collectors.summingInt(sighting -> sighting.observation().timesSeen())));
        return sharing.shownTo(course.companyId(), personId).stream()
                .filter(line -> shown.contains(line.item().id()))
                .limit(MOST)
                .map(line -> new ShownLine(line.item().id(), told(line, times, words)))
                .toList();
    }

    private static String told(SharedLine line, Map<String, Integer> times, Words words) {
        int seen = line.isWords() ? 0 : times.getOrDefault(line.item().item(), 0);
        return seen == 0 ? line.told(words) : words.text("link.course.seen", line.told(words), seen);
    }
}
