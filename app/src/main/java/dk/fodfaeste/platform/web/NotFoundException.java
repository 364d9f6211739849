package dk.fodfaeste.platform.web;

/** What was asked for is not here, or not for this reader: the two look the same on purpose. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
