/**
 * What is remembered between two starts: {@link org.lectern.workbench.settings.SettingsFile} keeps
 * {@link org.lectern.workbench.settings.Settings}. A damaged file never keeps the program from starting.
 */
@NullMarked
package org.lectern.workbench.settings;

import org.jspecify.annotations.NullMarked;
