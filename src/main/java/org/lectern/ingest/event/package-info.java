/**
 * What players tell becomes what was watched: events of one learner and video are cut into sittings and replayed into
 * stretches of the video. Nothing here knows files or databases. Start at {@link org.lectern.ingest.event.LearnerVideo}.
 */
@NullMarked
package org.lectern.ingest.event;

import org.jspecify.annotations.NullMarked;
