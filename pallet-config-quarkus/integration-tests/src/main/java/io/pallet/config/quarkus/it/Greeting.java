package io.pallet.config.quarkus.it;

import io.pallet.config.bind.Default;
import io.pallet.config.bind.PalletSettings;
import io.pallet.config.env.Secret;
import java.util.Optional;

/** The application's own settings: {@code GREETING_WORDS}, {@code GREETING_SEAL}. */
@PalletSettings("GREETING")
public record Greeting(@Default("hello") String words, Optional<Secret> seal) {}
