package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/pallet}: every variable with its source, secrets masked, and the warnings. */
@Endpoint(id = "pallet")
record PalletEndpoint(PalletConfig config) {

  @ReadOperation
  Descriptor configuration() {
    Map<String, Value> variables = new LinkedHashMap<>();
    for (Setting<?> setting : config.settings()) {
      variables.put(setting.variable().name(), new Value(setting.shown(), setting.source().text()));
    }
    return new Descriptor(variables, config.warnings().stream().map(ProblemText::line).toList());
  }

  /** What it answers. */
  record Descriptor(Map<String, Value> variables, List<String> warnings) {}

  /** One variable. */
  record Value(String value, String source) {}
}
