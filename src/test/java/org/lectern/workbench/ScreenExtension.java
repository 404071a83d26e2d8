package org.lectern.workbench;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.testfx.framework.junit5.ApplicationExtension;

/** TestFX's, with a {@link PulseRobot} for its robot. */
public final class ScreenExtension extends ApplicationExtension {

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new PulseRobot();
    }
}
