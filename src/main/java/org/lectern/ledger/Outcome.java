package org.lectern.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a learner.
 *
 * @param cameAbout whether what was foreseen did
 * @param on the day; absent where nobody tells it
 */
public record Outcome(boolean cameAbout, Optional<LocalDate> on) {}
