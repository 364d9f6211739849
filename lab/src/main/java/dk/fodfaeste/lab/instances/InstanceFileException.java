package dk.fodfaeste.lab.instances;

/** A file that cannot be read as an instance; the message names the file and, where there is one, the line and the column. */
public final class InstanceFileException extends Exception {

    private static final long serialVersionUID = 1L;

    InstanceFileException(String message) {
        super(message);
    }
}
