package org.lectern.messages;

import org.lectern.text.Draft;

/**
 * A message as it leaves.
 *
 * @param prepared of which it was made
 * @param contact to whom it goes
 * @param draft with the learner's name
 */
public record Outgoing(Prepared prepared, Contact contact, Draft draft) {}
