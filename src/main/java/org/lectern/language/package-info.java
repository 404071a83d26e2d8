/**
 * Texts by a language model, where one is set up and only when somebody asks. Beside the prediction service the only room that knows the
 * network: what it sends is made of slots alone, and can be read before it is sent.
 */
@NullMarked
package org.lectern.language;

import org.jspecify.annotations.NullMarked;
