/**
 * Texts as exports write them: encodings, delimiters, JSON, numbers, times and names, each by a rule of its own. Knows no files.
 */
@NullMarked
package org.lectern.ingest.text;

import org.jspecify.annotations.NullMarked;
