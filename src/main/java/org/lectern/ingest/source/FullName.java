package org.lectern.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two columns that together name a person.
 *
 * @param given header of the first names
 * @param family header of the last names
 */
public record FullName(String given, String family) {

    private static final Set<String> GIVEN = plain(
            "first name, given name, forename, first, fname, firstname, Vorname, prénom, prenom, nombres,"
                    + " primer nombre, voornaam, fornavn, förnamn, etunimi, imię, imie, jméno, meno, keresztnév, имя, ім'я, ad, adı, primeiro nome, nome próprio, 名");

    private static final Set<String> FAMILY = plain(
            "last name, surname, family name, last, lname, lastname, Nachname, Familienname, Zuname,"
                    + " nom de famille, apellido, apellidos, primer apellido, cognome, sobrenome, apelido, apelidos, nazwisko, achternaam,"
                    + " efternavn, etternavn, efternamn, sukunimi, příjmení, priezvisko, vezetéknév, фамилия, прізвище, soyad, soyadı, 姓");

    /** Names that are those of persons as a whole, unless there is a column of last names beside. */
    private static final Set<String> GIVEN_BESIDE = plain("name, nombre, nome");

    private static final Set<String> FAMILY_BESIDE = plain("name, nom");

    /** What stands before, as in Student First Name. */
    private static final String WHOSE = "^(user|student|learner|participant|viewer|member|employee|attendee|trainee)";

    private static final String TOGETHER = " + ";

    /** The columns of a table, where there are two such. */
    public static Optional<FullName> of(List<String> headers) {
        Optional<String> given = first(headers, header -> GIVEN.contains(whoever(header)));
        Optional<String> family = first(headers, header -> FAMILY.contains(whoever(header)));
        if (given.isPresent() == family.isPresent()) {
            return given.map(one -> new FullName(one, family.orElseThrow()));
        }
        return given.isPresent()
                ? first(headers, header -> FAMILY_BESIDE.contains(Synonyms.plain(header)))
                        .map(name -> new FullName(given.get(), name))
                : first(headers, header -> GIVEN_BESIDE.contains(whoever(header)) && !isLogin(header))
                        .map(name -> new FullName(name, family.orElseThrow()));
    }

    /** A name for both together. */
    public String header() {
        return given + TOGETHER + family;
    }

    /** The headers that {@link #header} is made of, or the header itself. */
    public static List<String> parts(String header) {
        return List.of(header.split(" \\+ ", 2));
    }

    private static boolean isLogin(String header) {
        return header.strip().toLowerCase(Locale.ROOT).equals("username") && !header.contains("N");
    }

    private static String whoever(String header) {
        String plain = Synonyms.plain(header);
        String bare = plain.replaceFirst(WHOSE, "");
        return bare.isEmpty() ? plain : bare;
    }

    private static Optional<String> first(List<String> headers, Predicate<String> fits) {
        return headers.stream().filter(fits).findFirst();
    }

    private static Set<String> plain(String names) {
        List<String> all = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            all.add(Synonyms.plain(name));
        }
        return Set.copyOf(all);
    }
}
