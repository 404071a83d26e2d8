package org.lectern.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.contract.Words;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Effect;
import org.lectern.ledger.EffectSum;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether contacting learners made a difference. */
@Command(name = "effect", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerEffectCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerEffectCommand.class);
    private static final String INDENT = "    ";

    private final Console console;

    @Parameters(paramLabel = "LEDGER.csv", descriptionKey = "lectern.ledger.ledger")
    private Path file;

    @Option(names = "--campaign", paramLabel = "NAME")
    private @Nullable String campaign;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    LedgerEffectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Ledger ledger = new LedgerFile(file).readExisting();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<Effect> effects = (campaign == null ? ledger.campaigns() : List.of(ledger.known(campaign.strip())))
                .stream().map(one -> Effect.of(ledger, one, today)).toList();
        List<EffectSum> sums = sums(ledger, effects, today);
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("effects", effects.stream().map(LedgerJson::of).toList());
            whole.put("sums", sums.stream().map(LedgerJson::of).toList());
            console.out().println(ScriptJson.text(whole));
        } else {
            effects.forEach(this::tell);
            sums.forEach(this::tell);
            if (effects.isEmpty()) {
                console.out().println(WORDS.say("ledger.empty"));
            }
        }
        ledger.notices().forEach(notice -> console.err().println(Paragraph.wrap(notice, "", Console.COLUMNS)));
        return ExitCode.DONE;
    }

    /** Of rules that several of these campaigns followed. */
    private static List<EffectSum> sums(Ledger ledger, List<Effect> effects, LocalDate today) {
        return effects.stream()
                .filter(effect -> effect.verdict().isTold())
                .map(Effect::campaign)
                .map(Campaign::rule)
                .distinct()
                .map(rule -> EffectSum.of(ledger, rule, today))
                .flatMap(Optional::stream)
                .filter(sum -> sum.effects().size() > 1)
                .toList();
    }

    private void tell(Effect effect) {
        console.out().println(effect.campaign().id());
        tell(EffectWords.of(effect));
    }

    private void tell(EffectSum sum) {
        console.out().println(RiskRule.inWords(sum.rule()));
        tell(EffectWords.of(sum));
    }

    private void tell(List<String> sentences) {
        sentences.forEach(sentence -> console.out().println(Paragraph.wrap(sentence, INDENT, Console.COLUMNS)));
    }
}
