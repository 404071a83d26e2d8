package org.lectern.text;

import java.util.Arrays;
import java.util.Optional;

/** The way a message takes, and with it how long it may be. */
public enum Channel {
    /** With a subject; the only one that lists steps. */
    EMAIL("email"),
    /** One short message of a telephone, without a subject. */
    SMS("sms"),
    /** A title and a few lines inside the course. */
    IN_APP("in-app");

    private final String option;

    Channel(String option) {
        this.option = option;
    }

    /** The name in files and on the command line, such as {@code in-app}. */
    public String option() {
        return option;
    }

    /** The channel of this name; none where there is none. */
    public static Optional<Channel> of(String option) {
        return Arrays.stream(values())
                .filter(channel -> channel.option.equals(option))
                .findFirst();
    }
}
