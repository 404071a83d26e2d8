package org.lectern.text;

import java.util.List;

/**
 * What is known of the learner whom a message is for, and so may stand in it. Texts are empty where nothing is known.
 *
 * @param course its name
 * @param examDate the day of the exam, as the message writes it
 * @param numbers the learner's own, days to the exam included
 * @param percentages the learner's own, in percent
 * @param topics names of topics
 * @param nextStep what to do next, as the message writes it
 * @param support where a person answers
 * @param links beginnings of links that may stand in a message
 * @param resources names of materials
 * @param otherPeople names that may not stand in it
 * @param capsOk words that are written in capitals, such as abbreviations
 */
public record TextContext(
        String course,
        String examDate,
        List<Double> numbers,
        List<Double> percentages,
        List<String> topics,
        String nextStep,
        String support,
        List<String> links,
        List<String> resources,
        List<String> otherPeople,
        List<String> capsOk) {

    public TextContext {
        numbers = List.copyOf(numbers);
        percentages = List.copyOf(percentages);
        topics = List.copyOf(topics);
        links = List.copyOf(links);
        resources = List.copyOf(resources);
        otherPeople = List.copyOf(otherPeople);
        capsOk = List.copyOf(capsOk);
    }
}
