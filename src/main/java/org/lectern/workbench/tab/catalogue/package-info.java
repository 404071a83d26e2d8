/** What is there, what is there twice, and what is missing? The page of the catalogue, and one of its items: what is like it, and drafts of its text. */
@NullMarked
package org.lectern.workbench.tab.catalogue;

import org.jspecify.annotations.NullMarked;
