package dk.fodfaeste.documents;

import dk.fodfaeste.identity.Colleagues.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the answer to a referral tells. Why somebody was referred is not among it: those who referred know, and others read over shoulders.
 *
 * @param team those of ours who begin, by what they do
 */
public record ReferralFacts(
        String person,
        Optional<String> referredBy,
        Optional<String> municipality,
        Optional<LocalDate> referredOn,
        List<Member> team,
        ReferralAnswer answer) {}
