package io.pallet.config.database;

/**
 * An option as a URL gives it.
 *
 * @param name as the user spells it
 * @param value decoded, and found good for the option
 */
record GivenOption(Option option, String name, String value) {}
