package io.pallet.config.database;

/** The pragmas that SQLite's driver takes. */
final class SqliteOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain application_id automatic_index busy_timeout cache_size cache_spill
          plain case_sensitive_like count_changes date_class date_precision date_string_format
          plain default_cache_size defer_foreign_keys empty_result_callback encoding
          plain foreign_keys full_column_names fullsync incremental_vacuum
          plain jdbc.explicit_readonly jdbc.get_generated_keys journal_mode journal_size_limit
          plain legacy_alter_table legacy_file_format limit_attached limit_column
          plain limit_compound_select limit_expr_depth limit_function_arg limit_length
          plain limit_like_pattern_length limit_page_count limit_sql_length limit_trigger_depth
          plain limit_variable_number limit_vdbe_op limit_worker_threads locking_mode
          plain max_page_count mmap_size open_mode page_size read_uncommitted
          plain recursive_triggers reverse_unordered_selects secure_delete shared_cache
          plain short_column_names synchronous temp_store transaction_mode user_version
          plain wal_autocheckpoint
          seconds timeout=busy_timeout
          elsewhere database dbname
          credential hexkey hexkey_mode key pass passwd password pwd textkey user username
          dangerous enable_load_extension init_command temp_store_directory vfs
          """);

  private SqliteOptions() {}
}
