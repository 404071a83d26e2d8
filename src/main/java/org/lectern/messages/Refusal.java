package org.lectern.messages;

/** Why an approved message does not leave. */
public enum Refusal {
    /** On the list of those who are not to be contacted. */
    DO_NOT_CONTACT,
    /** Had a message a few days ago. */
    TOO_SOON,
    /** Not in the contact file. */
    NO_CONTACT,
    /** Two rows of the contact file that differ. */
    TWO_CONTACTS,
    /** Without an address, or a number, for its channel. */
    NO_ADDRESS,
    /** Names somebody else. */
    NAMES_ANOTHER,
    /** A check blocks it with the name in it, such as the length of an SMS. */
    BLOCKED_WITH_NAME
}
