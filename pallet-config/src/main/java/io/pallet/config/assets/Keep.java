package io.pallet.config.assets;

import java.time.Duration;

/**
 * How long the files of earlier releases stay, for pages that are still open.
 *
 * @param releases how many releases at least, the current one among them
 * @param time how long at least behind the next release
 */
public record Keep(int releases, Duration time) {}
