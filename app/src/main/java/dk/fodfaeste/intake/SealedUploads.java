package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.Sealing;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What came up, sealed with the house's key until the run is over. */
@Component
class SealedUploads {

    private final ImportRunRepository runs;
    private final Sealing sealing;
    private final TransactionTemplate transactions;

    SealedUploads(ImportRunRepository runs, Sealing sealing, TransactionTemplate transactions) {
        this.runs = runs;
        this.sealing = sealing;
        this.transactions = transactions;
    }

    byte[] seal(UUID run, List<Upload> uploads) {
        return sealing.sealForHouse(Bundle.of(uploads), run);
    }

    List<Upload> of(UUID run) {
        byte[] sealed = Objects.requireNonNull(transactions.execute(
                status -> runs.sealed(run).orElseThrow(() -> new NotFoundException("file of import " + run))));
        return Bundle.opened(sealing.openForHouse(sealed, run));
    }
}
