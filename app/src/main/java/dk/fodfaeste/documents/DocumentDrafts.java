package dk.fodfaeste.documents;

import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.FormField.Application;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Documents about a course as they would read today. Those who get them read Danish, whatever language the sender reads. */
@Component
class DocumentDrafts {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final CourseDocuments documents;
    private final PackDrafts packs;
    private final ReferralDrafts referrals;
    private final Letterheads letterheads;
    private final Words danish;
    private final Clock clock;

    DocumentDrafts(
            CourseDocuments documents,
            PackDrafts packs,
            ReferralDrafts referrals,
            Letterheads letterheads,
            MessageSource messages,
            Clock clock) {
        this.documents = documents;
        this.packs = packs;
        this.referrals = referrals;
        this.letterheads = letterheads;
        this.danish = new Words(messages, DANISH);
        this.clock = clock;
    }

    /** @throws NotFoundException for a document that the course has no use for */
    DocumentView of(CourseStory story, DocumentKind asked) {
        if (!documents.of(story).contains(asked)) {
            throw new NotFoundException(
                    "document " + asked + " of course " + story.course().id());
        }
        CourseFacts facts = documents.facts(story, asked);
        return new DocumentView(
                danish,
                asked,
                letterheads.of(asked),
                facts,
                form(asked, facts),
                asked == DocumentKind.PACK ? packs.of(story.course()) : PackFacts.NOTHING,
                LocalDate.now(clock));
    }

    /** About nobody, with the organisation's words as they are saved. */
    Sheet example(DocumentKind asked) {
        if (asked == DocumentKind.REFERRAL_ANSWER) {
            return referrals.example();
        }
        LocalDate today = LocalDate.now(clock);
        CourseFacts facts = ExampleCourse.of(asked, danish, today, documents::law);
        return new DocumentView(
                danish, asked, letterheads.of(asked), facts, form(asked, facts), PackFacts.NOTHING, today);
    }

    CourseFacts facts(CourseStory story) {
        return documents.facts(story);
    }

    /** The state's form for a new course, with what to write in it. */
    List<FormLine> form(CourseFacts facts) {
        return form(DocumentKind.PACK, facts);
    }

    private List<FormLine> form(DocumentKind asked, CourseFacts facts) {
        return switch (asked) {
            case PACK -> documents.form(Application.NEW, facts, danish);
            case EXTENSION -> documents.form(Application.EXTENSION, facts, danish);
            default -> List.of();
        };
    }
}
