package org.lectern.workbench.settings;

/** Light, dark, or whatever the operating system says, also while it changes its mind. */
public enum Appearance {
    LIGHT,
    DARK,
    SYSTEM
}
