package org.lectern.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which numbers a parameter may be; the record's own check refuses all others. What it means and its unit stand in the words
 * of the record's room, under {@code parameter.NAME} and {@code parameter.NAME.unit}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Allowed {

    /** The smallest number. */
    double from() default Double.NEGATIVE_INFINITY;

    /** The largest number. */
    double to() default Double.POSITIVE_INFINITY;

    /** What a number must exceed. */
    double over() default Double.NEGATIVE_INFINITY;

    /** What a number must stay below. */
    double below() default Double.POSITIVE_INFINITY;

    /** The word for 0 where that is no number among the others, such as {@code best}; empty where it is. */
    String zero() default "";
}
