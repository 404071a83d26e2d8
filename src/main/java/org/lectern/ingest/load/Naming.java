package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.source.Synonyms;

/** Which texts of a column tell who somebody is. Under a header of ids, too, people write names. */
final class Naming {

    private static final Pattern ID_HEADER = Pattern.compile("id|id.*|.*id");
    private static final Pattern HIDDEN_HEADER = Pattern.compile(".*(anon|hash|sha1|uuid|guid).*");
    private static final Pattern NAME_HEADER = Pattern.compile(".*(name|mail|mbox|login).*");

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}*)[-_.#: ]?\\d+");

    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{8,}");

    /** A UUID or hash; a long code with a digit in it. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Fa-f-]{8,}|(?=.*\\d)[A-Za-z0-9_+/=-]{16,}");

    /** Words, perhaps with what parts or joins them, perhaps with a number behind. */
    private static final Pattern WORDS_OR_LOGIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’., _\\\\-]+\\d*");

    /** What stands before a number without saying anything of a person; one letter says no more. */
    private static final Set<String> OF_NOBODY = Set.of(
            "learner",
            "user",
            "student",
            "participant",
            "viewer",
            "member",
            "person",
            "anonymous",
            "anon",
            "guest",
            "visitor",
            "subject",
            "pupil",
            "stud",
            "stu",
            "std",
            "usr",
            "uid",
            "sid",
            "pid",
            "id",
            "teilnehmer",
            "nutzer",
            "schüler",
            "étudiant",
            "utilisateur",
            "estudiante",
            "alumno",
            "usuario",
            "aluno",
            "studente",
            "utente");

    private final boolean hidden;
    private final boolean ofIds;
    private final boolean ofNames;
    private final String shared;
    private final boolean ofHashes;

    /**
     * What the header says is found once, however many texts there are.
     *
     * @param header of the column
     * @param shared the letters that nearly all of its texts begin with, in small letters, such as stu of stu0012; empty where there
     *     are none
     * @param ofHashes whether nearly all of its texts are hexadecimal digits, so that one that looks like a name with a number
     *     behind, such as beda4711, is none
     */
    Naming(String header, String shared, boolean ofHashes) {
        String plain = Synonyms.plain(header);
        this.hidden = HIDDEN_HEADER.matcher(plain).matches();
        this.ofIds = ID_HEADER.matcher(plain).matches() && !plain.contains("mail");
        this.ofNames = NAME_HEADER.matcher(plain).matches();
        this.shared = shared;
        this.ofHashes = ofHashes;
    }

    /**
     * Looks at the texts of a column.
     *
     * @param texts SELECT of its distinct texts
     */
    static Naming of(Statement statement, String header, String texts) throws SQLException {
        // Of so many texts so large a share makes letters those of a kind of code.
        try (ResultSet row = statement.executeQuery("""
                WITH texts AS (SELECT text FROM (%s) WHERE text IS NOT NULL),
                    beginnings AS (SELECT lower(regexp_extract(text, '^(\\p{L}+)[-_.#: ]?\\d+$', 1)) AS letters, count(*) AS n
                        FROM texts GROUP BY letters),
                    enough AS (SELECT greatest(10, 0.9 * count(*)) AS n FROM texts)
                SELECT coalesce((SELECT any_value(letters) FROM beginnings, enough
                        WHERE letters <> '' AND beginnings.n >= enough.n), ''),
                    (SELECT count(*) FROM texts WHERE regexp_full_match(text, '%s')) >= (SELECT n FROM enough)
                """.formatted(texts, HASH))) {
            row.next();
            return new Naming(header, row.getString(1), row.getBoolean(2));
        }
    }

    /** Whether a text tells who somebody is. */
    boolean names(String text) {
        if (text.contains("@")) {
            return true;
        }
        if (hidden) {
            return false;
        }
        return ofIds ? !isCode(text) && WORDS_OR_LOGIN.matcher(text).matches() : ofNames || !isCode(text);
    }

    private boolean isCode(String text) {
        if (ofHashes && HASH.matcher(text).matches()) {
            return true;
        }
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? saysNobody(numbered.group(1).toLowerCase(Locale.ROOT))
                : CODE.matcher(text).matches();
    }

    private boolean saysNobody(String letters) {
        boolean one = letters.length() == 1 && letters.charAt(0) >= 'a' && letters.charAt(0) <= 'z';
        return letters.isEmpty() || one || letters.equals(shared) || OF_NOBODY.contains(letters);
    }
}
