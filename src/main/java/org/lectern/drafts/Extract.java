package org.lectern.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.coursetext.StopWords;
import org.lectern.coursetext.TermVectors;
import org.lectern.stats.SparseRows;

/**
 * A summary in the text's own sentences: each that is chosen is near the middle of all and unlike those chosen before it, .7 of the
 * one less .3 of the other. Source: J. Carbonell and J. Goldstein, The use of MMR, diversity-based reranking for reordering
 * documents and producing summaries, SIGIR 1998.
 *
 * @param sentences of the text
 * @param centrality cosine of each sentence with the mean of all
 * @param chosen places of the sentences chosen, the first choice first
 */
public record Extract(List<String> sentences, List<Double> centrality, List<Integer> chosen) {

    private static final double NEAR = .7;

    public Extract {
        sentences = List.copyOf(sentences);
        centrality = List.copyOf(centrality);
        chosen = List.copyOf(chosen);
    }

    /** @param most how many sentences are chosen at most */
    public static Extract of(String text, int most) {
        List<String> sentences = Sentences.of(text);
        SparseRows rows = TermVectors.of(sentences, StopWords.english(), Integer.MAX_VALUE)
                .rows();
        List<Double> centrality = centrality(rows);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(most, sentences.size())) {
            chosen.add(next(rows, centrality, chosen));
        }
        return new Extract(sentences, centrality, chosen);
    }

    private static List<Double> centrality(SparseRows rows) {
        double[] mean = new double[rows.columns()];
        for (int cell = 0; cell < rows.cells(); cell++) {
            mean[rows.column()[cell]] += rows.value()[cell] / rows.rows();
        }
        double squares = 0;
        for (double each : mean) {
            squares += each * each;
        }
        List<Double> cosines = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            double sum = 0;
            for (int cell = rows.start()[row]; cell < rows.start()[row + 1]; cell++) {
                sum += rows.value()[cell] * mean[rows.column()[cell]];
            }
            cosines.add(squares > 0 ? sum / Math.sqrt(squares) : 0);
        }
        return cosines;
    }

    private static int next(SparseRows rows, List<Double> centrality, List<Integer> chosen) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < centrality.size(); row++) {
            int each = row;
            double like = chosen.stream()
                    .mapToDouble(other -> rows.product(each, other))
                    .max()
                    .orElse(0);
            double worth = NEAR * centrality.get(row) - (1 - NEAR) * like;
            if (!chosen.contains(row) && worth > most) {
                most = worth;
                best = row;
            }
        }
        return best;
    }

    /** The sentences chosen, in the order of the text. */
    public String text() {
        return chosen.stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
    }
}
