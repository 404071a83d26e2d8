package org.lectern.workbench.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TableColumn;

/**
 * By which columns tables are sorted, by their published names: the answer to the same question about other views comes in the
 * order that the user has chosen.
 */
final class KeptSorting {

    private record Sort(String column, TableColumn.SortType type) {}

    private final Map<String, List<Sort>> sorts = new HashMap<>();

    /** Takes down how a table is sorted. */
    void keep(String table, List<? extends TableColumn<Integer, ?>> order) {
        sorts.put(
                table,
                order.stream()
                        .map(column -> new Sort(name(column), column.getSortType()))
                        .toList());
    }

    /** The columns of a table that it was sorted by, with their directions set; those that it has no longer are left out. */
    List<TableColumn<Integer, Integer>> of(String table, List<TableColumn<Integer, Integer>> drawn) {
        return sorts.getOrDefault(table, List.of()).stream()
                .map(sort -> drawn.stream()
                        .filter(column -> name(column).equals(sort.column()))
                        .findFirst()
                        .map(column -> {
                            column.setSortType(sort.type());
                            return column;
                        })
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(TableColumn<Integer, ?> drawn) {
        return ResultTableView.source(drawn).name();
    }
}
