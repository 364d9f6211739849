package dk.fodfaeste.discovery;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.database.HouseKeys;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The key that a phone seals its waiting observations with. It is the account's on this one device, comes after sign-in alone and is kept
 * nowhere: not in the database, and in the phone only as long as the page is open.
 */
@Controller
public class PhoneKeyPage {

    private final HouseKeys keys;

    PhoneKeyPage(HouseKeys keys) {
        this.keys = keys;
    }

    /** 64 hexadecimal digits, for AES-256. @param device what the phone calls itself, which is no secret */
    @GetMapping("/observe/key")
    public ResponseEntity<String> key(@RequestParam UUID device) {
        Actor reader = Acting.now();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(keys.derived("phone " + reader.organisationId() + " " + reader.accountId() + " " + device));
    }
}
