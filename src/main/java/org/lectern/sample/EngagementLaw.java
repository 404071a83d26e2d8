package org.lectern.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a made-up learner is drawn to an item, and the words of which both are made. */
final class EngagementLaw {

    static final List<String> STYLES = List.of("Visual", "Auditory", "Kinesthetic", "Reading/Writing");
    static final List<String> DOMAINS = List.of(
            "Data Science", "Business", "Marketing", "Mathematics", "Finance", "Software Engineering", "Design");
    static final List<String> SUBTOPICS = List.of(
            "linear-algebra",
            "social-media-analytics",
            "machine-learning",
            "financial-modeling",
            "product-management",
            "sql",
            "python",
            "r",
            "agile-methodology");
    static final List<String> LEVELS = List.of("Beginner", "Intermediate", "Advanced");
    static final List<String> TYPES = List.of("Video", "Article", "Interactive Quiz", "Case Study");
    static final List<String> KINDS = List.of("viewed", "completed", "shared", "bookmarked");

    private static final Map<String, Set<String>> HOME = Map.of(
            "Data", Set.of("Data Science", "Mathematics"),
            "Engineering", Set.of("Software Engineering", "Mathematics"),
            "Product", Set.of("Business", "Design"),
            "Marketing", Set.of("Marketing", "Business"),
            "N/A", Set.of("Finance", "Design"));

    private static final Map<String, String> MATCH = Map.of(
            "Visual", "Video", "Auditory", "Video", "Kinesthetic", "Interactive Quiz", "Reading/Writing", "Article");

    private EngagementLaw() {}

    /**
     * The part of an affinity that the tables tell, 0..3: whether the domain is one of the department's, how near the level is to the
     * one that suits the seniority, whether the type suits the style.
     */
    static double told(JobTitle job, String style, MadeUpItem item) {
        return (HOME.getOrDefault(job.department(), Set.of()).contains(item.domain()) ? 1 : 0)
                + (1 - Math.abs(item.level() - job.wantedLevel()) / 2.0)
                + (item.type().equals(MATCH.get(style)) ? 1 : 0);
    }

    /** The whole affinity, with what no table tells. */
    static double affinity(MadeUpLearner learner, MadeUpItem item) {
        return told(learner.job(), learner.style(), item) + learner.factors().times(item.factors());
    }
}
