package org.lectern.sample;

/**
 * A piece of content as drawn.
 *
 * @param title three words
 * @param domain one of {@link EngagementLaw#DOMAINS}
 * @param subtopic one of {@link EngagementLaw#SUBTOPICS}
 * @param level 0, 1 or 2 of {@link EngagementLaw#LEVELS}
 * @param type one of {@link EngagementLaw#TYPES}
 * @param weight how popular it is, beside the others
 * @param factors of the item
 */
record MadeUpItem(
        String title, String domain, String subtopic, int level, String type, double weight, Factors factors) {}
