package org.lectern.sample;

import java.time.LocalDate;

/**
 * Which learners, content and engagements to make up.
 *
 * @param learners at least 2
 * @param items pieces of content, at least 2
 * @param events engagements, at least 1
 * @param strength how much of what is opened depends on who opens it, 0..10; 0 is nothing at all
 * @param order share of engagements, 0..1, that go to the item after the last one
 * @param seed of everything drawn at random
 * @param reference the day before which the year of engagements ends
 */
public record EngagementSettings(
        int learners, int items, int events, double strength, double order, long seed, LocalDate reference) {

    public EngagementSettings {
        if (learners < 2 || items < 2 || events < 1) {
            throw new IllegalArgumentException("Engagements are of two learners, two items and one event at least, not "
                    + learners + ", " + items + ", " + events);
        }
        if (!(0 <= strength && strength <= 10) || !(0 <= order && order <= 1)) {
            throw new IllegalArgumentException("Strength is 0 to 10 and order 0 to 1, not " + strength + ", " + order);
        }
    }
}
