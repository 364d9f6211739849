package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The collective agreement (overenskomst) that wages at a workplace follow; or that there is none.
 *
 * @param terms which, with whom and since when; empty where there is none
 */
public record CollectiveAgreement(Optional<Terms> terms) implements Named {

    static final CollectiveAgreement NONE = new CollectiveAgreement(Optional.empty());

    /** «Industriens Overenskomst, med 3F, siden 1. marts 2024» */
    @Override
    public String name(Words words) {
        return terms.map(each -> Stream.of(
                                Optional.of(each.name()),
                                each.with().map(with -> words.text("collectiveAgreement.told.with", with)),
                                each.since().map(day -> words.text("collectiveAgreement.told.since", day)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> words.text("collectiveAgreement.told.none"));
    }

    /**
     * @param name which one, as the parties call it
     * @param with the union that it was made with
     * @param since the first day that it was followed
     */
    public record Terms(String name, Optional<String> with, Optional<LocalDate> since) {}
}
