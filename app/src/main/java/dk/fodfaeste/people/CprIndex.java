package dk.fodfaeste.people;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.HouseKeys;
import org.springframework.stereotype.Component;

/** What a number is compared by: HMAC-SHA256 under the house's key, which is not in the database; each organisation has its own. */
@Component
class CprIndex {

    private final HouseKeys keys;

    CprIndex(HouseKeys keys) {
        this.keys = keys;
    }

    /** 32 bytes. @param digits ten */
    byte[] of(String digits) {
        return keys.fingerprint("cpr " + Acting.now().organisationId() + " " + digits);
    }
}
