package io.pallet.config.database;

/**
 * One name that a user may write, as data.
 *
 * @param property the driver's own name of it; empty where the driver needs no telling
 */
record Option(String name, String property, Kind kind) {}
