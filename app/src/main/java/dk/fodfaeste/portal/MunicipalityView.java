package dk.fodfaeste.portal;

import dk.fodfaeste.links.MunicipalityCase;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A course on the municipality's page.
 *
 * @param shown empty where the person is gone
 * @param receiver whose page it is
 * @param worker whom to call, by name
 * @param phone of the worker
 * @param sending of a letter from this page: the same one sent twice is one
 * @param form as it was sent, or was typed earlier
 * @param answering which of the two answers was sent wrong; empty for none
 * @param done key of what was just done; empty where nothing was
 * @param address of the page; empty in the preview, where nothing can be sent
 */
public record MunicipalityView(
        Optional<MunicipalityCase> shown,
        String organisation,
        String receiver,
        String worker,
        Optional<String> phone,
        LocalDate today,
        UUID sending,
        Form form,
        String answering,
        String done,
        String address) {

    public boolean isPreview() {
        return address.isEmpty();
    }
}
