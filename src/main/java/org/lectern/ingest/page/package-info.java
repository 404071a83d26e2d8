/** Saved pages of the web about courses and videos, and what they say of each, as rows of a catalogue. Nothing here asks the network. */
@NullMarked
package org.lectern.ingest.page;

import org.jspecify.annotations.NullMarked;
