/**
 * Summaries and quizzes of course texts as drafts: how they are made without a language model, what is checked in them, and the files they
 * become. Only a {@link org.lectern.drafts.AcceptedDraft} can be written to a file.
 */
@NullMarked
package org.lectern.drafts;

import org.jspecify.annotations.NullMarked;
