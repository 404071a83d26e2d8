package org.lectern.workbench.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Dates;
import org.lectern.ingest.ImportOptions.FileCourses;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.Zones;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Sources;
import org.lectern.workbench.MappingAsker.Question;

/** How a file is to be read, as the user decides it; each decision shows what becomes of the first rows. */
public final class MappingViewModel {

    /** Stands for a field that the file does not have. */
    public static final String ABSENT = "";

    private static final Words WORDS = Words.of(MappingViewModel.class);

    private final Question question;
    private final ReadOnlyObjectWrapper<Preview> preview;
    private final Map<Field, ObjectProperty<String>> headers = new EnumMap<>(Field.class);
    private final ObjectProperty<Unit> unit;
    private final ObjectProperty<Over> over;
    private final ObjectProperty<Dates> dates;
    private final ObjectProperty<FileCourses> fileCourses;
    private final ObjectProperty<String> zone;
    private final ObjectProperty<String> sheet;
    private final BooleanProperty pseudonyms;
    private final BooleanProperty plainTable;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final StringBinding advice;

    /** What was recognised, or decided before, when the user began to decide. */
    private Map<Field, String> begun = Map.of();

    /** The table as it is read where the user has decided nothing of its columns. */
    private Preview recognised;

    private boolean settling;

    /** Starts from what the user decided before, and else from what was recognised. */
    public MappingViewModel(Question question) {
        this.question = question;
        recognised = question.preview();
        ImportOptions options = question.options();
        preview = new ReadOnlyObjectWrapper<>(question.preview());
        for (Field field : Field.values()) {
            headers.put(field, new SimpleObjectProperty<>(ABSENT));
        }
        unit = new SimpleObjectProperty<>(options.unit());
        over = new SimpleObjectProperty<>(options.over());
        dates = new SimpleObjectProperty<>(
                question.preview().unsureDate().isEmpty() ? options.dates() : Dates.DAY_FIRST);
        fileCourses = new SimpleObjectProperty<>(options.fileCourses());
        zone = new SimpleObjectProperty<>(Zones.name(options.zone()));
        sheet = new SimpleObjectProperty<>(question.preview().sheet());
        pseudonyms = new SimpleBooleanProperty(options.pseudonyms() != null);
        plainTable = new SimpleBooleanProperty(options.source().equals(Sources.TABLE));
        advice = Bindings.createStringBinding(
                this::adviceInWords,
                Stream.concat(headers.values().stream(), Stream.of(preview, unit))
                        .toArray(Observable[]::new));
        begin(question.preview(), options);
        List<ObservableValue<?>> decisions = new ArrayList<>(headers.values());
        decisions.addAll(List.of(unit, over, dates, zone, pseudonyms));
        decisions.forEach(decision -> decision.subscribe((_, _) -> look()));
        plainTable.subscribe((_, _) -> afresh(plainTable.get() ? Sources.TABLE : ""));
        sheet.subscribe((_, _) -> afresh(source()));
    }

    private void begin(Preview first, ImportOptions options) {
        begun = new EnumMap<>(Field.class);
        first.columns().forEach(column -> begun.put(column.field(), column.header()));
        options.mapping().forEach((field, header) -> {
            if (header.isEmpty() || first.headers().contains(header)) {
                begun.put(field, header);
            }
        });
        headers.forEach((field, header) -> header.set(begun.getOrDefault(field, ABSENT)));
    }

    private void look() {
        if (!settling) {
            read(options(), preview::set);
        }
    }

    private void read(ImportOptions options, Consumer<Preview> ready) {
        question.reader().read(options, ready, this::tell);
    }

    private void tell(Problem problem) {
        outcome.set(problem.sentence() + " " + problem.remedy());
    }

    /** Forgets all decisions and begins with what is recognised. */
    public void startAfresh() {
        settling = true;
        unit.set(Unit.FOUND);
        over.set(Over.CAP);
        dates.set(Dates.FOUND);
        fileCourses.set(FileCourses.FOUND);
        zone.set(Zones.names().getFirst());
        plainTable.set(false);
        settling = false;
        afresh("");
    }

    private void afresh(String source) {
        if (settling) {
            return;
        }
        ImportOptions usual = decided().withMapping(Map.of()).withSource(source);
        read(usual, found -> {
            settling = true;
            recognised = found;
            preview.set(found);
            begin(found, usual);
            settling = false;
        });
    }

    /** The first rows, and what becomes of them as it is decided now. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The column of a field, or {@link #ABSENT}. */
    public ObjectProperty<String> headerProperty(Field field) {
        return Objects.requireNonNull(headers.get(field));
    }

    /** What a field can be taken from: nothing, or one of the file's columns. */
    public List<String> choices() {
        return Stream.of(Stream.of(ABSENT), preview.get().headers().stream(), begun.values().stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    public ObjectProperty<Over> overProperty() {
        return over;
    }

    public ObjectProperty<Dates> datesProperty() {
        return dates;
    }

    /** Whether names of files are courses. */
    public ObjectProperty<FileCourses> fileCoursesProperty() {
        return fileCourses;
    }

    /** Whether several files are opened as one. */
    public boolean isOfFiles() {
        return Bundle.isOne(question.file());
    }

    /** Name of the time zone in which points in time with an offset are told. */
    public ObjectProperty<String> zoneProperty() {
        return zone;
    }

    /** The sheet of a workbook that is read. */
    public ObjectProperty<String> sheetProperty() {
        return sheet;
    }

    /** Whether pseudonyms stand for names and addresses. */
    public BooleanProperty pseudonymsProperty() {
        return pseudonyms;
    }

    /** Whether the file is read as a plain table, whatever it was recognised as. */
    public BooleanProperty plainTableProperty() {
        return plainTable;
    }

    /** What became of the last saving, or what went wrong; empty where nothing did. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What is still to be decided; empty where nothing is. */
    public StringBinding advice() {
        return advice;
    }

    /** Whether the file can be opened like this. */
    public BooleanBinding complete() {
        return advice.isEmpty();
    }

    /** Saves how the file is read, to be used again here or on the command line. */
    public void save(Path file) {
        try {
            MappingFile.save(file, options());
            outcome.set(WORDS.say("saved", file));
        } catch (ProblemException e) {
            tell(e.problem());
        }
    }

    /** How to read the file. A field whose recognised column was taken away is said to be {@link #ABSENT}. */
    public ImportOptions options() {
        Map<Field, String> mapping = new EnumMap<>(Field.class);
        headers.forEach((field, header) -> {
            boolean taken = preview.get().headers().contains(header.get());
            if (taken || (header.get().equals(ABSENT) && begun.containsKey(field))) {
                mapping.put(field, header.get());
            }
        });
        return decided().withMapping(mapping);
    }

    private ImportOptions decided() {
        return question.options()
                .withSource(source())
                .withSheet(sheetChosen())
                .withUnit(unit.get())
                .withOver(over.get())
                .withDates(dates.get())
                .withFileCourses(fileCourses.get())
                .withZone(Zones.of(zone.get()).orElse(question.options().zone()))
                .withPseudonyms(pseudonyms.get() ? question.pseudonyms() : null);
    }

    /** One that was found need not be asked for. */
    private String sheetChosen() {
        boolean found = sheet.get().equals(question.preview().sheet());
        return found ? question.options().sheet() : sheet.get();
    }

    private String source() {
        String before = question.options().source();
        return plainTable.get() ? Sources.TABLE : before.equals(Sources.TABLE) ? "" : before;
    }

    private String adviceInWords() {
        Map<Field, String> chosen = new EnumMap<>(Field.class);
        headers.forEach((field, header) -> chosen.put(field, header.get()));
        String advice = new Advice(preview.get(), chosen).inWords();
        Problem trouble = question.trouble();
        return advice.isEmpty() && trouble != null && isUndecided() ? WORDS.say("unclear", trouble.sentence()) : advice;
    }

    /** Whether the table, and all that tells how much was watched, is still as it was when the question came up. */
    private boolean isUndecided() {
        return unit.get() == question.options().unit()
                && preview.get().signature().equals(question.preview().signature())
                && Stream.of(Field.COMPLETION, Field.WATCH_TIME, Field.VIDEO_LENGTH)
                        .allMatch(field -> headerProperty(field).get().equals(begun.getOrDefault(field, ABSENT)));
    }

    /** How sure it is that a field's column holds it, in words; empty where it has none. */
    public String sureness(Field field) {
        String header = headerProperty(field).get();
        if (header.equals(ABSENT)) {
            return "";
        }
        return recognised.columns().stream()
                .filter(column -> column.field() == field && column.header().equals(header))
                .findFirst()
                .map(column -> WORDS.say("sure", column.confidence()))
                .orElse(WORDS.say("sure.chosen"));
    }
}
