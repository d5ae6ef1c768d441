package io.pallet.config.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table.
 *
 * @param key the columns that a row is known by; empty: the table's primary key
 */
record RowSet(String table, List<String> key, List<Map<String, @Nullable Object>> rows) {}
