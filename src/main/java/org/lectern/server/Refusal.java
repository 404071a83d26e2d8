package org.lectern.server;

/** Ends a request with an error that the client is told. */
final class Refusal extends RuntimeException {

    private final int status;

    /**
     * @param text without anything of the request's
     */
    Refusal(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
