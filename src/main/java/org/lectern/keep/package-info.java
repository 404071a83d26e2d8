/**
 * Studies as files ({@code .lectern}): everything that was understood and decided, to go on with another day or on another
 * machine.
 *
 * <p>A file is an ordinary ZIP archive. Its first entry, {@code lectern-study.json}, says what it is; the others are listed there,
 * each with its size and SHA-256, and there are no others:
 *
 * <table>
 * <caption>Version 3</caption>
 * <tr><th>entry</th><th>what it holds</th></tr>
 * <tr><td>{@code lectern-study.json}</td><td>{@code format} ({@code lectern-study}), {@code version} (3; 2 where
 * nothing is carried for other rooms), {@code program} that saved it, {@code name} and {@code fingerprint} of the study, {@code names} (whether names of learners were kept),
 * {@code entries}, and the {@code checksum} of all that</td></tr>
 * <tr><td>{@code study.json}</td><td>{@code facts}, with origin, meaning and rule, and {@code tables}: of each its rows and which of its
 * text columns are numbered ({@code listed})</td></tr>
 * <tr><td>{@code report.json}</td><td>the import report</td></tr>
 * <tr><td>{@code setup.json}</td><td>filter, choices, how each tab is set up, cards and notes; absent where nobody has looked yet. Version 1 had
 * neither cards nor notes, and of tabs no answers about one learner</td></tr>
 * <tr><td>{@code tables/NAME.parquet}</td><td>each table of {@link org.lectern.study.TableSpec} that the study has, its columns in their
 * order, its rows in theirs; stored, as Parquet is compressed already</td></tr>
 * <tr><td>{@code models/completion.json}, {@code models/risk.json}</td><td>the models that were trained, each the text of a model file, not
 * compressed; absent where none was</td></tr>
 * <tr><td>{@code ledger.csv}</td><td>the ledger of a campaign; absent where there is none</td></tr>
 * </table>
 *
 * <p>JSON is that of the program's records: a property a component, in their order, enums in small letters with hyphens, numbers that are
 * not finite as text, one of several kinds with its {@code kind}. Nothing that makes pseudonyms is in a file, nor where its exports lie.
 */
@NullMarked
package org.lectern.keep;

import org.jspecify.annotations.NullMarked;
