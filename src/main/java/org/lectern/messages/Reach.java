package org.lectern.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.text.Channel;

/** How a learner is reached: by a message, or by a person who calls. */
public enum Reach {
    EMAIL(Channel.EMAIL),
    SMS(Channel.SMS),
    IN_APP(Channel.IN_APP),
    /** No text is written. */
    PERSON(null);

    private final Optional<Channel> channel;

    Reach(@Nullable Channel channel) {
        this.channel = Optional.ofNullable(channel);
    }

    /** By a message on a channel. */
    static Reach of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case IN_APP -> IN_APP;
        };
    }

    /** The channel of the message; empty where a person calls. */
    public Optional<Channel> channel() {
        return channel;
    }
}
