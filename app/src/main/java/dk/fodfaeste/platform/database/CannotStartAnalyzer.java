package dk.fodfaeste.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link CannotStartException} instead of a trace. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.wayOut(), failure);
    }
}
