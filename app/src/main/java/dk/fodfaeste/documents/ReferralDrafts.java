package dk.fodfaeste.documents;

import dk.fodfaeste.documents.ReferralAnswer.Kind;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answer to a referral as it would read today. */
@Component
class ReferralDrafts {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final Letterheads letterheads;
    private final Colleagues colleagues;
    private final Words danish;
    private final Clock clock;

    ReferralDrafts(Letterheads letterheads, Colleagues colleagues, MessageSource messages, Clock clock) {
        this.letterheads = letterheads;
        this.colleagues = colleagues;
        this.danish = new Words(messages, DANISH);
        this.clock = clock;
    }

    ReferralAnswerView of(Person person, ReferralAnswer answer) {
        Staff staff = colleagues.staff();
        List<Member> team = Stream.of(person.socialWorkerId(), person.consultantId())
                .flatMap(Optional::stream)
                .map(staff::member)
                .toList();
        return view(new ReferralFacts(
                person.fullName(), person.referredBy(), person.municipality(), person.referredOn(), team, answer));
    }

    /** About nobody. */
    ReferralAnswerView example() {
        LocalDate today = LocalDate.now(clock);
        return view(new ReferralFacts(
                danish.text("documents.example.person"),
                Optional.of(danish.text("documents.example.referrer")),
                Optional.of(danish.text("documents.example.municipality")),
                Optional.of(today.minusDays(2)),
                List.of(new Member(
                        new UUID(0, 0),
                        danish.text("documents.example.consultant"),
                        Role.CONSULTANT,
                        true,
                        Optional.of("00 00 00 00"),
                        Optional.empty())),
                new ReferralAnswer(Kind.TAKEN_IN, Optional.of(today.plusDays(5)), Optional.empty())));
    }

    private ReferralAnswerView view(ReferralFacts facts) {
        return new ReferralAnswerView(
                danish, letterheads.of(DocumentKind.REFERRAL_ANSWER), facts, LocalDate.now(clock));
    }
}
