package dk.fodfaeste.companies.sheets;

import java.util.Optional;

/** One row of «krav». @param taskNumber empty for the whole workplace */
public record NeedRow(
        String pNumber,
        Optional<String> taskNumber,
        String dimension,
        int leastBin,
        Optional<String> strength,
        Optional<Boolean> adaptable,
        Optional<String> adaptation) {}
