/**
 * The prediction service: answers over HTTP what a trained model says of a view. Start at
 * {@link org.lectern.server.PredictionService}; what may be asked is described in {@code openapi.json} beside the room.
 */
@NullMarked
package org.lectern.server;

import org.jspecify.annotations.NullMarked;
