package dk.fodfaeste.platform.web;

import java.util.UUID;

/** What was asked for is found under another id: a page is led there, and what was sent is told as gone, with what was typed. */
public class MovedException extends NotFoundException {

    private final UUID before;
    private final UUID now;

    public MovedException(String what, UUID before, UUID now) {
        super(what + " " + before + ", which is " + now + " now");
        this.before = before;
        this.now = now;
    }

    /** The same address, of what it is now. */
    String at(String address) {
        return address.replace(before.toString(), now.toString());
    }
}
