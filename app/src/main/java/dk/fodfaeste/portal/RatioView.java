package dk.fodfaeste.portal;

import dk.fodfaeste.links.RatioStatement;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.rules.law.LawRule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figures of the ratio on the representative's page.
 *
 * @param statement empty where nothing is asked any more
 * @param share of a full-time equivalent that the course takes, when it has most hours
 * @param ordinary employees, the mean that the ratio is counted of; empty where nobody counted
 * @param cap so many supported full-time equivalents there is room for; empty where nobody counted the ordinary ones
 * @param rule of the first day that says so
 * @param receiver whose page it is
 * @param worker whom to call, by name
 * @param phone of the worker
 * @param form as it was typed
 * @param done key of what was just done; empty where nothing was
 * @param address of the page; empty in the preview, where nothing can be sent
 */
public record RatioView(
        Optional<RatioStatement> statement,
        BigDecimal share,
        Optional<BigDecimal> ordinary,
        Optional<Integer> cap,
        Optional<LawRule> rule,
        String organisation,
        String receiver,
        String worker,
        Optional<String> phone,
        Form form,
        String done,
        String address) {

    public boolean isPreview() {
        return address.isEmpty();
    }

    /** Supported full-time equivalents with this course. */
    public BigDecimal with() {
        return statement
                .flatMap(RatioStatement::supportedFte)
                .orElse(BigDecimal.ZERO)
                .add(share);
    }

    /** Whether the ratio holds with this course; empty where nobody counted. */
    public Optional<Boolean> holds() {
        return cap.map(most -> with().compareTo(BigDecimal.valueOf(most)) <= 0);
    }
}
