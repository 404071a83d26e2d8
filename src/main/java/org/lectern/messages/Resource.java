package org.lectern.messages;

/**
 * Something that helps, to be named in a message.
 *
 * @param title as learners know it
 * @param link where it is; empty where no link leads there
 */
public record Resource(String title, String link) {}
