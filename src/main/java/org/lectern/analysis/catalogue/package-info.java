/** What does the catalogue have, what does it have twice, and what is missing? */
@NullMarked
package org.lectern.analysis.catalogue;

import org.jspecify.annotations.NullMarked;
