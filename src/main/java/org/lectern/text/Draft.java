package org.lectern.text;

/**
 * A message before it is sent.
 *
 * @param tone how it speaks
 * @param channel the way it takes
 * @param subject of an e-mail, or the title inside the course; empty where there is none
 * @param body the message itself
 */
public record Draft(Tone tone, Channel channel, String subject, String body) {}
