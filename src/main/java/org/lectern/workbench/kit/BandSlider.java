package org.lectern.workbench.kit;

import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.util.Subscription;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of a band on one track, in whole numbers that are at least one apart. Tab goes from the lower end to the upper,
 * the arrow keys move an end by one, Home and End as far as it goes. A screen reader hears the end that has the keyboard.
 */
final class BandSlider extends RangeSlider {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final Property<Integer> low;
    private final Property<Integer> high;
    private boolean following;

    /**
     * @param least the lowest that the lower end may be
     * @param most the highest that the upper end may be
     * @param low the lower end, kept in step, both ways
     * @param high the upper end, likewise
     */
    BandSlider(int least, int most, Property<Integer> low, Property<Integer> high) {
        super(least, most, low.getValue(), high.getValue());
        this.low = low;
        this.high = high;
        setAccessibleRole(AccessibleRole.SLIDER);
        setBlockIncrement(1);
        setMajorTickUnit(1);
        setMinorTickCount(0);
        setSnapToTicks(true);
        lowValueProperty().subscribe((_, place) -> write(low, Math.min(round(place), high.getValue() - 1)));
        highValueProperty().subscribe((_, place) -> write(high, Math.max(round(place), low.getValue() + 1)));
        Subscription.combine(low.subscribe(this::follow), high.subscribe(this::follow));
    }

    private static int round(Number place) {
        return (int) Math.round(place.doubleValue());
    }

    private void write(Property<Integer> end, int number) {
        if (!following) {
            end.setValue(number);
            follow();
        }
    }

    /** The upper end goes first and last: the lower one never passes it on its way. */
    private void follow() {
        following = true;
        setHighValue(high.getValue());
        setLowValue(low.getValue());
        setHighValue(high.getValue());
        following = false;
    }

    private boolean isAtUpperEnd() {
        return lookupAll(".high-thumb").stream()
                .anyMatch(thumb -> thumb.getPseudoClassStates().contains(FOCUSED));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case MIN_VALUE -> getMin();
            case MAX_VALUE -> getMax();
            case VALUE -> isAtUpperEnd() ? getHighValue() : getLowValue();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
