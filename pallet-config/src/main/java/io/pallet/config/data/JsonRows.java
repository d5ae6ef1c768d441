package io.pallet.config.data;

import io.pallet.config.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a fixture in JSON. */
record JsonRows(Fixture fixture) {

  private static final String FORM =
      "[{\"table\": \"tea\", \"key\": [\"id\"], \"rows\": [{\"id\": 1, \"name\": \"Assam\"}]}]";

  /** What it says, in its order. */
  List<RowSet> read() throws DataException {
    try {
      List<RowSet> sets = new ArrayList<>();
      for (Object item : list(Json.read(fixture.content()))) {
        sets.add(set(map(item)));
      }
      return sets;
    } catch (IOException e) {
      throw new DataException(fixture.name() + " " + e.getMessage());
    }
  }

  private RowSet set(Map<?, ?> members) throws DataException {
    List<String> key = new ArrayList<>();
    for (Object column : members.containsKey("key") ? list(members.get("key")) : List.of()) {
      key.add(text(column));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Object item : list(members.get("rows"))) {
      rows.add(row(map(item)));
    }
    return new RowSet(text(members.get("table")), key, rows);
  }

  private Map<String, @Nullable Object> row(Map<?, ?> members) throws DataException {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (Map.Entry<?, ?> cell : members.entrySet()) {
      Object value = cell.getValue();
      if (value instanceof List || value instanceof Map) {
        throw unlike();
      }
      row.put(text(cell.getKey()), value);
    }
    return row;
  }

  private List<?> list(@Nullable Object value) throws DataException {
    if (value instanceof List<?> list) {
      return list;
    }
    throw unlike();
  }

  private Map<?, ?> map(@Nullable Object value) throws DataException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw unlike();
  }

  private String text(@Nullable Object value) throws DataException {
    if (value instanceof String text) {
      return text;
    }
    throw unlike();
  }

  private DataException unlike() {
    return new DataException(fixture.name() + " is not of the form " + FORM);
  }
}
