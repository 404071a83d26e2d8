/** Texts of courses as weighted terms: which of them are alike, and why. */
@NullMarked
package org.lectern.coursetext;

import org.jspecify.annotations.NullMarked;
