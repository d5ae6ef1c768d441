package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;
import java.util.Locale;

/** A Compose file: {@code deploy} ends before {@code serve} begins, secrets come from files. */
final class ComposeFile {

  private ComposeFile() {}

  static String of(Application application) {
    Listing listing = Listing.withDatabases(application).with("ENVIRONMENT", "production");
    Listing secrets = listing.secrets();
    return """
        # The image's entry point takes a command: java -jar app.jar COMMAND.
        services:
          deploy:
            image: %1$s
            command: ["deploy"]
            volumes: &places ["static:/static", "storage:/storage"]
            environment: &variables
        %2$s%3$s    %4$ssecrets: &secrets
        %5$s
          %1$s:
            image: %1$s
            command: ["serve"]
            depends_on:
              deploy: {condition: service_completed_successfully}
            stop_grace_period: 10s
            ports: ["8000:8000"]
            volumes: *places
            environment: *variables
            %4$ssecrets: *secrets

        %4$ssecrets:
        %6$s
        volumes:
          static:
          storage:
        """
        .formatted(
            application.name(),
            listing.plain().explained("      ", variable -> literal(listing.yaml(variable))),
            secrets.explained("      ", ComposeFile::path),
            application.databases().isEmpty() ? "#" : "",
            secrets.bare("      ", variable -> "- " + secret(variable)),
            secrets.bare(
                "  ", variable -> secret(variable) + ": {file: ./" + secret(variable) + "}"));
  }

  /** A dollar stands for itself: Compose puts variables of its own in its place. */
  private static String literal(String line) {
    return line.replace("$", "$$");
  }

  private static String path(Variable<?> variable) {
    return variable.name() + "_FILE: \"/run/secrets/" + secret(variable) + "\"";
  }

  private static String secret(Variable<?> variable) {
    return variable.name().toLowerCase(Locale.ROOT);
  }
}
