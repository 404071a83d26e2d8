package org.lectern.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether views are finished: the published contract, and more for those who ask. */
final class CompletionAnswers implements Answers {

    private final Predictor predictor;

    CompletionAnswers(Predictor predictor) {
        this.predictor = predictor;
    }

    @Override
    public byte[] answer(byte[] body, boolean named, boolean explain) {
        return named ? answer(NamedRows.parse(body), explain) : answer(PredictionRequest.parse(body), explain);
    }

    private byte[] answer(NamedRows asked, boolean explain) {
        List<byte[]> answers =
                asked.requests().stream().map(row -> answer(row, explain)).toList();
        return asked.listed() ? Replies.list(answers) : answers.getFirst();
    }

    private byte[] answer(PredictionRequest asked, boolean explain) {
        if (explain) {
            return Replies.explained(predictor.explained(asked.average(), asked.course()));
        }
        double probability = predictor.probability(asked.average(), asked.course());
        return Replies.prediction(probability, probability > predictor.threshold());
    }

    /** That of a service without a model, too. */
    static byte[] described() {
        return Answers.description("openapi.json").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] description() {
        return described();
    }
}
