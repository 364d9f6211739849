package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;

/** The answer to a referral as its template writes it. @param words those who read it read Danish */
public record ReferralAnswerView(Words words, Letterhead letterhead, ReferralFacts facts, LocalDate day)
        implements Sheet {

    @Override
    public DocumentKind document() {
        return DocumentKind.REFERRAL_ANSWER;
    }

    @Override
    public String subject() {
        return facts.person();
    }

    @Override
    public String lead() {
        return facts.person();
    }
}
