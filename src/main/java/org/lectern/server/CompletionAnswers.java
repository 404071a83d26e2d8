package org.lectern.server;

import java.util.List;
import java.util.OptionalDouble;
import org.lectern.analysis.predictor.Prediction;

/** Whether views are finished: the published contract, and more for those who ask. */
final class CompletionAnswers implements Answers {

    private final Predictor predictor;

    CompletionAnswers(Predictor predictor) {
        this.predictor = predictor;
    }

    @Override
    public byte[] answer(byte[] body, boolean named, boolean explain, Tally tally) {
        if (!named) {
            return answer(PredictionRequest.parse(body), explain, tally);
        }
        NamedRows asked = NamedRows.parse(body);
        List<byte[]> answers = asked.requests().stream()
                .map(row -> answer(row, explain, tally))
                .toList();
        return asked.listed() ? Replies.list(answers) : answers.getFirst();
    }

    @Override
    public byte[] row(byte[] row, boolean explain, Tally tally) {
        NamedRows asked = NamedRows.parse(row);
        if (asked.listed()) {
            throw new Refusal(400, NO_ROW);
        }
        return answer(asked.requests().getFirst(), explain, tally);
    }

    private byte[] answer(PredictionRequest asked, boolean explain, Tally tally) {
        if (explain) {
            Prediction prediction = predictor.explained(asked.average(), asked.course());
            tally.said(OptionalDouble.of(prediction.probability()), prediction.willComplete());
            return Replies.explained(prediction);
        }
        double probability = predictor.probability(asked.average(), asked.course());
        boolean willComplete = probability > predictor.threshold();
        tally.said(OptionalDouble.of(probability), willComplete);
        return Replies.prediction(probability, willComplete);
    }
}
