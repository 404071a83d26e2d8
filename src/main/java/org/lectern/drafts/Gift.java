package org.lectern.drafts;

import java.util.List;

/** Quizzes as GIFT, which Moodle and others import. Source: Moodle 4 documentation, GIFT format. */
public final class Gift {

    private Gift() {}

    /** The file's text. */
    public static String of(AcceptedDraft<List<QuizQuestion>> quiz) {
        StringBuilder file = new StringBuilder();
        List<QuizQuestion> questions = quiz.content();
        for (int place = 0; place < questions.size(); place++) {
            QuizQuestion question = questions.get(place);
            file.append("::")
                    .append(place + 1)
                    .append("::[plain]")
                    .append(escaped(question.text()))
                    .append(" {\n");
            for (int option = 0; option < question.options().size(); option++) {
                file.append(question.right().contains(option) ? '=' : '~')
                        .append(escaped(question.options().get(option)))
                        .append('\n');
            }
            file.append("}\n\n");
        }
        return file.toString();
    }

    /** Signs of the format with a backslash before each. A line break would end the question. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\~=#{}:]", "\\\\$0").replaceAll("\\R", "\\\\n");
    }
}
