package org.lectern.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Names and addresses from a file of the user's own, looked at when messages leave and never kept. A row is about the learner whom its
 * id, name or address stands for in the study, as it is or under the pseudonym that it has there.
 */
public final class Contacts {

    private static final Words WORDS = Words.of(Contacts.class);

    private static final List<String> IDS = List.of(
            "pseudonym",
            "userid",
            "learnerid",
            "studentid",
            "idstudent",
            "learner",
            "student",
            "user",
            "username",
            "id",
            "email",
            "emailaddress");
    private static final List<String> NAMES =
            List.of("firstname", "givenname", "vorname", "name", "fullname", "displayname");
    private static final List<String> ADDRESSES = List.of("email", "emailaddress", "mail", "address", "address1");
    private static final List<String> PHONES = List.of("phone", "mobile", "phonenumber", "cell", "telephone", "handy");

    /** The largest file, in bytes: a million people. */
    private static final int LARGEST = 1 << 27;

    private final Map<String, Contact> byLearner;
    private final Set<String> twice;

    private Contacts(Map<String, Contact> byLearner, Set<String> twice) {
        this.byLearner = Map.copyOf(byLearner);
        this.twice = Set.copyOf(twice);
    }

    /** Where no file was given. */
    public static Contacts none() {
        return new Contacts(Map.of(), Set.of());
    }

    /**
     * Reads a CSV file with a row of titles.
     *
     * @param pseudonym what the study calls somebody whose id, name or address this is
     * @throws org.lectern.contract.ProblemException where it cannot be read, or no column tells who anybody is
     */
    public static Contacts read(Path file, UnaryOperator<String> pseudonym) {
        try {
            return of(text(file), file, pseudonym);
        } catch (NoSuchFileException e) {
            throw Problem.of(WORDS, "contacts-missing", file).asException(e);
        } catch (CharacterCodingException e) {
            throw Problem.of(WORDS, "contacts-not-utf-8", file.getFileName()).asException(e);
        } catch (IOException | UncheckedIOException e) {
            // Commons CSV throws the latter while it is asked row by row.
            throw Problem.of(WORDS, "contacts-unreadable", file).asException(e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw Problem.of(WORDS, "contacts-too-large", file.getFileName())
                        .asException();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static Contacts of(String text, Path file, UnaryOperator<String> pseudonym) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        Map<String, Contact> known = new HashMap<>();
        Set<String> twice = new HashSet<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            Columns columns = null;
            for (CSVRecord row : rows) {
                if (columns == null) {
                    columns = Columns.of(row);
                    if (columns.ids().isEmpty()) {
                        throw Problem.of(WORDS, "contacts-without-id", file.getFileName())
                                .asException();
                    }
                } else {
                    add(columns, row, pseudonym, known, twice);
                }
            }
        }
        return new Contacts(known, twice);
    }

    private static void add(
            Columns columns,
            CSVRecord row,
            UnaryOperator<String> pseudonym,
            Map<String, Contact> known,
            Set<String> twice) {
        Contact contact =
                new Contact(cell(row, columns.name()), cell(row, columns.address()), cell(row, columns.phone()));
        Set<String> learners = new HashSet<>();
        columns.ids().stream()
                .map(column -> cell(row, column))
                .filter(id -> !id.isEmpty())
                .forEach(id -> learners.addAll(List.of(id, pseudonym.apply(id))));
        for (String learner : learners) {
            Contact before = known.putIfAbsent(learner, contact);
            if (before != null && !before.equals(contact)) {
                twice.add(learner);
            }
        }
    }

    /** Where in a row what stands; -1 where nowhere. Whichever column tells who a row is about may be the one that the study knows. */
    private record Columns(List<Integer> ids, int name, int address, int phone) {

        static Columns of(CSVRecord titles) {
            return new Columns(all(titles), at(titles, NAMES), at(titles, ADDRESSES), at(titles, PHONES));
        }

        private static List<String> plain(CSVRecord titles) {
            return titles.stream()
                    .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                    .toList();
        }

        private static List<Integer> all(CSVRecord titles) {
            List<String> plain = plain(titles);
            return IntStream.range(0, plain.size())
                    .filter(column -> IDS.contains(plain.get(column)))
                    .boxed()
                    .toList();
        }

        private static int at(CSVRecord titles, List<String> wanted) {
            List<String> plain = plain(titles);
            return wanted.stream()
                    .mapToInt(plain::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(-1);
        }
    }

    private static String cell(CSVRecord row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    /** What the row of titles has most of. */
    private static char delimiter(String text) {
        String titles = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        mark -> titles.chars().filter(letter -> letter == mark).count()))
                .orElse(',');
    }

    /** How a learner is addressed; empty where the file has nobody, or two rows that differ. */
    public Optional<Contact> of(String learner) {
        return twice.contains(learner) ? Optional.empty() : Optional.ofNullable(byLearner.get(learner));
    }

    /** Whether the file has a row about a learner. */
    public boolean knows(String learner) {
        return byLearner.containsKey(learner);
    }

    /** Whether it has two rows about them that differ. */
    public boolean isTwice(String learner) {
        return twice.contains(learner);
    }

    /** Everybody's names. */
    public List<String> names() {
        return byLearner.values().stream()
                .map(Contact::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
