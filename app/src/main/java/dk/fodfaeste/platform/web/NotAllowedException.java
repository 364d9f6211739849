package dk.fodfaeste.platform.web;

/** It is somebody else's to do; the key holds the reason in words. */
public class NotAllowedException extends RefusedException {

    public NotAllowedException(String key) {
        super(key);
    }
}
