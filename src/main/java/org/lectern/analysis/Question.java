package org.lectern.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/**
 * What was asked, as a value that can be kept and asked again. When a view counts as finished is among the parameters of
 * those analyses to which it matters.
 *
 * @param analysis its id
 * @param parameters all of them as {@link Parameters} writes them, by name, in the order of the parameter record
 * @param filter which views were looked at
 * @param fingerprint of the file and how it was read
 * @param version of the program that was asked
 */
public record Question(
        String analysis, Map<String, String> parameters, Filter filter, String fingerprint, String version) {

    public Question {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * What is asked of a study as it is filtered.
     *
     * @param analysis its id
     */
    public static Question of(String analysis, Record parameters, Study study) {
        return new Question(
                analysis,
                Parameters.write(parameters),
                study.filter(),
                study.fingerprint(),
                Provenance.programVersion());
    }

    /**
     * The parameters as the analysis takes them.
     *
     * @throws org.lectern.contract.ProblemException where it has no such parameters or refuses their values
     */
    public <P extends Record> P parametersFor(Analysis<P> asked) {
        return Parameters.of(asked).read(asked.parameters(Choices.standard()), parameters);
    }
}
