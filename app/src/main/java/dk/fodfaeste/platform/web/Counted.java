package dk.fodfaeste.platform.web;

/** A page's view that shows some of many; the log says how many were found, and nothing of how. */
public interface Counted {

    long counted();
}
