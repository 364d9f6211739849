package dk.fodfaeste.links;

import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Says to the database which link acts, until the transaction ends: the views and functions of links answer to nobody else (V149). */
@Component
class SpeakingAsLink {

    private final DSLContext database;
    private final LinkSecrets secrets;

    SpeakingAsLink(DSLContext database, LinkSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Within a transaction of the links' login. */
    void of(ActingLink acting) {
        HexFormat hex = HexFormat.of();
        database.fetch(
                "select set_config('fodfaeste.link', ?, true), set_config('fodfaeste.link_session', ?, true)",
                hex.formatHex(secrets.ofLink(acting.secret())),
                hex.formatHex(secrets.ofSession(acting.session())));
    }
}
