package io.pallet.config.spring.shop;

import io.pallet.config.bind.Default;
import io.pallet.config.spring.PalletSettings;

/** Settings of the shop's own. */
@PalletSettings("PAYMENTS")
record Payments(@Default("EUR") String currency) {}
