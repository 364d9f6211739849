package dk.fodfaeste.portal;

import dk.fodfaeste.links.InterpreterTalk;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A booked talk on the interpreter's page.
 *
 * @param talk empty where no interpreter is asked for any more
 * @param receiver whose page it is
 * @param worker whom to call, by name
 * @param phone of the worker
 * @param form as it was sent
 * @param done key of what was just done; empty where nothing was
 * @param address of the page; empty in the preview, where nothing can be sent
 */
public record InterpreterView(
        Optional<InterpreterTalk> talk,
        String organisation,
        String receiver,
        String worker,
        Optional<String> phone,
        LocalDate today,
        Form form,
        String done,
        String address) {

    public boolean isPreview() {
        return address.isEmpty();
    }
}
