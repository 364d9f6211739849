package dk.fodfaeste.discovery;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.database.HouseKeys;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The key that a phone seals with what waits and the page of the day. It is the account's on this one device, comes after sign-in alone and
 * is not in the database. In the phone it lives as long as the page, and with the page of the day until midnight, in a form that no script
 * can read out (decision 0031).
 */
@Controller
public class PhoneKeyPage {

    private final HouseKeys keys;

    PhoneKeyPage(HouseKeys keys) {
        this.keys = keys;
    }

    /** Who would send now, and the secret against forgery to send with: a page from before the net went may have another one. */
    @GetMapping("/observe/sender")
    public ResponseEntity<String> sender(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(Acting.now().accountId() + " " + token.getToken());
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
