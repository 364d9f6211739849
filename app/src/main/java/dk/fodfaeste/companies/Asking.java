package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether one of ours may ask a company. The room that knows what is proposed to them answers; this one asks for its pages. */
public interface Asking {

    /** By company, for those of the ids that are no enterprises of our own. Called in a transaction of the reader's. */
    Map<UUID, Asked> by(UUID accountId, LocalDate day, Collection<UUID> companies);

    /** The patience of every company where it is not open, as it is when one asks. */
    Map<UUID, Patience> restrained(LocalDate day);

    /** How a company was asked and is to be, by everybody of ours, in this week and month at least. */
    List<Ask> asks(UUID companyId);

    /** The last day of the latest course that went to its end, by company, for those where there is one. */
    Map<UUID, LocalDate> completed(LocalDate day);

    /** @param inMonth how often the company was asked in the day's month, by anybody of ours */
    record Asked(MayAsk may, int inMonth) {

        public List<MayAsk.Reason> reasons() {
            return may instanceof MayAsk.No no ? no.reasons() : List.of();
        }
    }
}
