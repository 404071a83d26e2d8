package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.NumberRange;
import org.lectern.analysis.Parameter;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the analyses with everything that can be set for them. */
@Command(name = "analyses", mixinStandardHelpOptions = true, sortOptions = false)
final class AnalysesCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(AnalysesCommand.class);
    private static final String INDENT = "    ";

    private final Console console;

    @Option(names = "--json")
    private boolean json;

    AnalysesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (json) {
            console.out()
                    .println(ScriptJson.text(
                            Analyses.all().stream().map(AnalysesCommand::json).toList()));
        } else {
            Analyses.all().forEach(this::tell);
        }
        return ExitCode.DONE;
    }

    private void tell(Analysis<?> analysis) {
        console.out().println(analysis.id());
        Map<String, String> defaults = defaults(analysis);
        for (Parameter parameter : Parameters.of(analysis).all()) {
            String line = WORDS.say(
                    "analyses.parameter",
                    analysis.id() + "." + parameter.name(),
                    defaults.getOrDefault(parameter.name(), ""),
                    parameter.meaning(),
                    parameter.allowed());
            console.out().println(Paragraph.wrap(line, INDENT, Console.COLUMNS));
        }
        console.out().println();
    }

    private static Map<String, String> defaults(Analysis<?> analysis) {
        return Parameters.write(analysis.parameters(Choices.standard()));
    }

    private static Map<String, Object> json(Analysis<?> analysis) {
        Map<String, String> defaults = defaults(analysis);
        List<Map<String, @Nullable Object>> parameters = Parameters.of(analysis).all().stream()
                .map(parameter -> json(parameter, defaults.getOrDefault(parameter.name(), "")))
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("analysis", analysis.id());
        json.put("parameters", parameters);
        return json;
    }

    private static Map<String, @Nullable Object> json(Parameter parameter, String usual) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("type", parameter.type().id());
        json.put("default", usual);
        json.put("unit", parameter.unit());
        json.put("choices", parameter.type().choices());
        NumberRange range = parameter.type().range();
        json.put("from", finite(range.from()));
        json.put("over", finite(range.over()));
        json.put("to", finite(range.to()));
        json.put("below", finite(range.below()));
        json.put("allowed", parameter.allowed());
        json.put("meaning", parameter.meaning());
        return json;
    }

    private static @Nullable Double finite(double end) {
        return Double.isFinite(end) ? end : null;
    }
}
