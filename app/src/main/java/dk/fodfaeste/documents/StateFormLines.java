package dk.fodfaeste.documents;

import dk.fodfaeste.placements.Placements;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The state's form for a course, field by field, as its page shows it. */
@Service
@Transactional(readOnly = true)
public class StateFormLines {

    private final Placements placements;
    private final DocumentDrafts drafts;

    StateFormLines(Placements placements, DocumentDrafts drafts) {
        this.placements = placements;
        this.drafts = drafts;
    }

    public List<FormLine> of(UUID courseId) {
        return drafts.form(drafts.facts(placements.story(courseId)));
    }
}
