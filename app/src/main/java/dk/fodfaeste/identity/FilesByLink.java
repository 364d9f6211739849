package dk.fodfaeste.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Whether somebody who comes by link, without an account, may send a file here. It is asked before a byte of the file is read. */
public interface FilesByLink {

    boolean takes(HttpServletRequest request);
}
