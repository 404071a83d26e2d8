/**
 * The parts that tabs are made of. {@link org.lectern.workbench.kit.AnalysisPage} shows any analysis; what it shows is
 * held by {@link org.lectern.workbench.kit.AnalysisViewModel}, its tables by
 * {@link org.lectern.workbench.kit.TableViewModel}. Sizes and colours stand in {@code kit.css}.
 */
@NullMarked
package org.lectern.workbench.kit;

import org.jspecify.annotations.NullMarked;
