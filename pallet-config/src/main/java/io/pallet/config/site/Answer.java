package io.pallet.config.site;

import java.util.Map;

/** What a client gets in the application's place. */
public record Answer(int status, Map<String, String> headers, String body) {}
