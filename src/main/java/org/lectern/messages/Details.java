package org.lectern.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.text.Language;

/**
 * What all messages say alike, written once by whoever sends them.
 *
 * @param language of the templates and of the checks
 * @param course what the course is called; empty to call it as the study does
 * @param exam the day of the exam
 * @param topics to be repeated, at most three are named
 * @param nextStep one thing to do next; empty for each learner's first lesson that is not done
 * @param resources that help, at most three are named
 * @param links how links must begin that a message may have; those of resources may be had anyway
 * @param support whom to ask
 * @param sender who signs
 */
public record Details(
        Language language,
        String course,
        Optional<LocalDate> exam,
        List<String> topics,
        String nextStep,
        List<Resource> resources,
        List<String> links,
        String support,
        String sender) {

    public Details {
        topics = List.copyOf(topics);
        resources = List.copyOf(resources);
        links = List.copyOf(links);
    }

    /** What stays when another study is opened: language, links, whom to ask and who signs. */
    public Details ofAnyCourse() {
        return new Details(language, "", Optional.empty(), List.of(), "", List.of(), links, support, sender);
    }

    /** Where nobody has written anything yet. */
    public static Details none(Language language) {
        return new Details(language, "", Optional.empty(), List.of(), "", List.of(), List.of(), "", "");
    }

    public Details withLanguage(Language other) {
        return new Details(other, course, exam, topics, nextStep, resources, links, support, sender);
    }

    public Details withCourse(String other) {
        return new Details(language, other, exam, topics, nextStep, resources, links, support, sender);
    }

    public Details withExam(Optional<LocalDate> other) {
        return new Details(language, course, other, topics, nextStep, resources, links, support, sender);
    }

    public Details withTopics(List<String> other) {
        return new Details(language, course, exam, other, nextStep, resources, links, support, sender);
    }

    public Details withNextStep(String other) {
        return new Details(language, course, exam, topics, other, resources, links, support, sender);
    }

    public Details withResources(List<Resource> other) {
        return new Details(language, course, exam, topics, nextStep, other, links, support, sender);
    }

    public Details withLinks(List<String> other) {
        return new Details(language, course, exam, topics, nextStep, resources, other, support, sender);
    }

    public Details withSupport(String other) {
        return new Details(language, course, exam, topics, nextStep, resources, links, other, sender);
    }

    public Details withSender(String other) {
        return new Details(language, course, exam, topics, nextStep, resources, links, support, other);
    }
}
