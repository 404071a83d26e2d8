package org.lectern.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * A job that made-up learners have.
 *
 * @param title as it stands in the file
 * @param weight how often it is drawn, beside the others
 * @param seniority one of {@link #SENIORITIES}
 */
record JobTitle(String title, double weight, String seniority) {

    /** From the least senior to the most. */
    static final List<String> SENIORITIES = List.of("Student", "Fresher", "Junior", "Mid", "Senior", "Lead");

    /** All of them; the weights add up to 120. */
    static final List<JobTitle> ALL = Stream.of(
                    of(
                            "Student",
                            10,
                            "Student (Software Engineering)",
                            "Student (Business Analyst)",
                            "Student (Marketing)"),
                    of("Student", 15, "Student (Data Science)"),
                    of("Fresher", 10, "Fresher (Data Analyst)", "Fresher (Junior Developer)"),
                    of("Fresher", 5, "Fresher (Business Analyst)", "Fresher (Marketing Associate)"),
                    of("Junior", 5, "Junior Data Analyst", "Junior Data Scientist", "Junior Software Engineer"),
                    of("Junior", 5, "Junior Machine Learning Engineer", "Junior Business Analyst"),
                    of("Junior", 3, "Marketing Assistant"),
                    of("Mid", 2, "Data Analyst", "Data Scientist", "Software Engineer"),
                    of("Mid", 1, "Machine Learning Engineer", "Business Intelligence Analyst"),
                    of("Mid", 1, "Product Manager", "Marketing Manager"),
                    of("Senior", 1, "Senior Data Analyst", "Senior Data Scientist", "Senior Software Engineer"),
                    of("Senior", 1, "Senior Machine Learning Engineer", "Senior Product Manager"),
                    of("Lead", 0.5, "Lead Data Scientist", "Principal Engineer"),
                    of("Lead", 0.5, "Data Science Manager", "Director of Data"))
            .flatMap(List::stream)
            .toList();

    private static List<JobTitle> of(String seniority, double weight, String... titles) {
        return Stream.of(titles)
                .map(title -> new JobTitle(title, weight, seniority))
                .toList();
    }

    /** The department that a title tells, by the first word that fits. */
    String department() {
        if (tells("Engineer", "Developer", "Principal")) {
            return "Engineering";
        }
        if (tells("Data", "Scientist", "Analyst")) {
            return "Data";
        }
        return tells("Product") ? "Product" : tells("Marketing") ? "Marketing" : "N/A";
    }

    private boolean tells(String... words) {
        return Stream.of(words).anyMatch(title::contains);
    }

    /** The level of content that suits the seniority: 0, 1 or 2. */
    int wantedLevel() {
        return SENIORITIES.indexOf(seniority) / 2;
    }
}
