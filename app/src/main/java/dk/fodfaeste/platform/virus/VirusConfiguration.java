package dk.fodfaeste.platform.virus;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether files are checked, and by whom. */
@Configuration
class VirusConfiguration {

    private static final int USUAL_PORT = 3310;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param address of a ClamAV daemon, «host» or «host:port»; empty where there is none */
    @Bean
    VirusCheck virusCheck(@Value("${fodfaeste.clamav}") String address) {
        if (address.isBlank()) {
            return content -> VirusCheck.Outcome.NOT_CHECKED;
        }
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new ClamAv(address, USUAL_PORT, PATIENCE)
                : new ClamAv(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), PATIENCE);
    }
}
