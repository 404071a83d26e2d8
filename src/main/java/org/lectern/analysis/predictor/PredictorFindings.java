package org.lectern.analysis.predictor;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What foreseeing finished views found.
 *
 * @param figures what the model is worth beside the published way, reliability, probability by average, importance
 * @param tables {@code predictor_metrics}, {@code predictor_calibration}, {@code predictor_importance},
 *     {@code predictor_curve}, {@code predictor_confusion}
 * @param model of the mode that was asked for
 */
public record PredictorFindings(
        List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance, CompletionModel model)
        implements Findings {

    public PredictorFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
