package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;

/** What a step works on: the application, its configuration, its time and its listener. */
public record Deployment(
    Application application, PalletConfig config, Deadline deadline, Progress progress) {}
