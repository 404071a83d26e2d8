package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.language.ScriptedService.says;
import static org.lectern.language.ScriptedService.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.messages.Known;
import org.lectern.messages.KnownLearners;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.messages.Recipient;
import org.lectern.messages.SomeRecipient;
import org.lectern.study.Study;

/** What a socket receives and what is logged of messages to everybody of a study: nothing that tells who they are or how they stand. */
class NothingOfLearnersLeavesTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final String REASON = "Group Quiet since spring";

    /** More digits than a port has, which the log tells. */
    private static final int FIRST_RANK = 4_000_000;

    /** Values that only a model or a score has, beside who somebody is. */
    private static Recipient recipient(Known one, int rank) {
        return new Recipient(one, rank, 0.31346, List.of(REASON, "probability 0.31346"), "week 7");
    }

    private static List<Prepared> prepared(Preparation preparation) {
        try (Study study = Importer.open(Path.of("data/sample-learning"), ImportOptions.standard(), QUIET)
                .study()) {
            List<Prepared> all = new ArrayList<>();
            for (Known one : KnownLearners.of(study, OptionalInt.empty(), QUIET)) {
                all.add(preparation.of(recipient(one, FIRST_RANK + all.size())));
            }
            return all.stream().filter(one -> one.draft().isPresent()).toList();
        }
    }

    /** Ids, departments and roles of the export, and what the study and a list say of each. */
    private static Set<String> secrets(List<Prepared> all) throws IOException {
        Set<String> secrets = new TreeSet<>(
                List.of("31346", "0.31", "68.65", "69 %", "Quiet since", "week 7", "probability", "secret"));
        List<String> users = Files.readAllLines(Path.of("data/sample-learning/users.csv"));
        users.subList(1, users.size()).forEach(line -> {
            secrets.add(line.split(",", -1)[0]);
            secrets.add(line.split(",", -1)[1]);
        });
        for (Prepared one : all) {
            secrets.add(one.to().known().learner());
            secrets.add("\"" + one.to().known().course() + "\"");
            secrets.add(Integer.toString(one.to().rank()));
            double score = one.to().known().score();
            if (Double.isFinite(score) && score != Math.rint(score)) {
                secrets.add(String.format(Locale.ROOT, "%.1f", score));
            }
        }
        secrets.remove("");
        return secrets;
    }

    private static List<String> found(Set<String> secrets, String text) {
        return secrets.stream().filter(text::contains).toList();
    }

    @Test
    void theServiceReceivesNothingOfIt() throws IOException {
        Preparation preparation = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY);
        List<Prepared> all = prepared(preparation);
        Set<String> secrets = secrets(all);
        assertTrue(all.size() > 20 && secrets.size() > 60, all.size() + " " + secrets.size());
        // A text that no check lets pass is asked for again, with what was wrong.
        try (ScriptedService service = new ScriptedService(says("Title\n\nYou are lazy, and 99 % are better."))) {
            Rewriting rewriting =
                    new Rewriting(new LanguageModel(ModelSettings.of(service.environment())), preparation);
            all.forEach(one -> rewriting.of(one, QUIET));
            assertEquals(2 * all.size(), service.received().size());
            for (int i = 0; i < service.received().size(); i++) {
                assertEquals(List.of(), found(secrets, service.body(i)));
                assertEquals(
                        Set.of(
                                "post",
                                "content-length",
                                "host",
                                "user-agent",
                                "accept",
                                "authorization",
                                "content-type"),
                        heads(service.received().get(i)));
            }
        }
    }

    private static Set<String> heads(String request) {
        Set<String> heads = new TreeSet<>();
        request.split("\r\n\r\n", 2)[0]
                .lines()
                .forEach(line -> heads.add(line.split("[: ]", 2)[0].toLowerCase(Locale.ROOT)));
        return heads;
    }

    /** Neither of answers nor of failures: what is caught is logged with its causes. */
    @Test
    void theLogTellsNothingOfIt() throws IOException {
        Preparation preparation = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY);
        List<Prepared> all = prepared(preparation);
        Set<String> secrets = secrets(all);
        secrets.addAll(List.of("Safety at work", "Authorization", "Intent"));
        // A department, and a part of the names of classes.
        secrets.remove("Service");
        StringWriter log = new StringWriter();
        Handler handler = new Written(log);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try (ScriptedService service = new ScriptedService(
                says("You are lazy, Intent."),
                says("Intent"),
                status("401 No", "", "{\"error\":\"L1000 Intent secret-key\"}"),
                status("200 OK", "", "{\"choices\":[ L1000 Intent secret-key"),
                ScriptedService.raw("L1000 Intent secret-key\r\n\r\n"))) {
            Rewriting rewriting =
                    new Rewriting(new LanguageModel(ModelSettings.of(service.environment())), preparation);
            List<String> codes = new ArrayList<>();
            for (Prepared one : all.subList(0, 4)) {
                try {
                    codes.add(rewriting
                            .of(one, QUIET)
                            .author()
                            .orElseThrow()
                            .outcome()
                            .name());
                } catch (ProblemException e) {
                    Logger.getLogger("org.lectern.test")
                            .log(Level.SEVERE, e, () -> e.problem().toString());
                    codes.add(e.problem().code());
                }
            }
            assertEquals(List.of("TEMPLATE", "model-key-refused", "answer-broken", "model-cut"), codes);
        } finally {
            root.removeHandler(handler);
        }
        assertFalse(log.toString().isEmpty());
        assertEquals(List.of(), found(secrets, log.toString()), log::toString);
    }

    /** A log with all that a record has. */
    private static final class Written extends Handler {

        private final PrintWriter out;

        Written(StringWriter out) {
            this.out = new PrintWriter(out);
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            out.println(entry.getMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(out);
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
