package io.pallet.config.cli;

import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Locale;

/** The files that tell others which variables there are; what is optional stands as a comment. */
record EnvFiles(Application application, List<VariableGroup> groups) {

  /** A reference page: a table for each group. */
  String markdown() {
    StringBuilder page = new StringBuilder();
    for (VariableGroup group : groups) {
      page.append("\n## ").append(group.title()).append("\n\n");
      page.append("| variable | form | default | meaning |\n| --- | --- | --- | --- |\n");
      for (Variable<?> variable : group.variables()) {
        page.append("| `").append(variable.name()).append("` | ");
        page.append(cell(variable.parser().expects())).append(" | ");
        page.append(cell(variable.fallbackText())).append(" | ");
        page.append(cell(variable.meaning())).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "\\<");
  }

  /** {@code .env.example}. */
  String dotenv() {
    StringBuilder file = new StringBuilder();
    for (VariableGroup group : groups) {
      file.append("# ").append(group.title()).append("\n\n");
      for (Variable<?> variable : group.variables()) {
        file.append("# ").append(explanation(variable)).append('\n');
        String name = name(variable);
        boolean marksTheFile = name.equals("ENVIRONMENT");
        file.append(marksTheFile ? name + "=dev_local" : "#" + name + "=" + fallback(variable));
        file.append("\n\n");
      }
    }
    return file.toString();
  }

  /** {@code forklift.yaml}. */
  String forklift() {
    StringBuilder file = new StringBuilder("services:");
    file.append(application.databases().isEmpty() ? " []\n" : "\n- postgres\n");
    file.append("#- elasticsearch\n#- memcache\n#- redis\n#- amqp\n#- email\n#- syslog\n");
    file.append("environment:\n  LOG_LEVEL: \"INFO\"\n");
    appendComments(file, "  #", false);
    return file.toString();
  }

  /** A Compose file: {@code deploy} runs first, secrets come from files. */
  String compose() {
    String name = application.name();
    StringBuilder file = new StringBuilder();
    file.append("services:\n  ").append(name).append(":\n    image: ").append(name).append("\n");
    file.append("    command: [\"sh\", \"-c\", \"java -jar app.jar deploy && ");
    file.append("exec java -jar app.jar serve\"]\n");
    file.append("    stop_grace_period: 10s\n    ports: [\"8000:8000\"]\n");
    file.append("    volumes: [\"static:/static\", \"storage:/storage\"]\n");
    file.append("    environment:\n      ENVIRONMENT: \"production\"\n");
    for (String database : application.databases()) {
      String url = Database.URL.named(database).name();
      file.append("      ").append(url).append("_FILE: \"/run/secrets/");
      file.append(url.toLowerCase(Locale.ROOT)).append("\"\n");
    }
    appendComments(file, "      #", true);
    appendSecrets(file);
    file.append("volumes:\n  static:\n  storage:\n");
    return file.toString();
  }

  private void appendSecrets(StringBuilder file) {
    if (application.databases().isEmpty()) {
      return;
    }
    StringBuilder uses = new StringBuilder("    secrets:\n");
    StringBuilder sources = new StringBuilder("secrets:\n");
    for (String database : application.databases()) {
      String secret = Database.URL.named(database).name().toLowerCase(Locale.ROOT);
      uses.append("      - ").append(secret).append('\n');
      sources.append("  ").append(secret).append(":\n    file: ./").append(secret).append('\n');
    }
    file.append(uses).append(sources);
  }

  /** A Kubernetes Deployment with its ConfigMap: {@code deploy} is an init container. */
  String kubernetes() {
    String name = application.name();
    StringBuilder file = new StringBuilder();
    file.append("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ").append(name);
    file.append("\ndata:\n  ENVIRONMENT: \"production\"\n");
    appendComments(file, "  #", false);
    file.append("---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ").append(name);
    file.append("\nspec:\n  selector:\n    matchLabels:\n      app: ").append(name);
    file.append("\n  template:\n    metadata:\n      labels:\n        app: ").append(name);
    file.append("\n    spec:\n      enableServiceLinks: false\n      initContainers:\n");
    appendContainer(file, "deploy");
    file.append("      containers:\n");
    appendContainer(file, "serve");
    file.append("          ports:\n            - containerPort: 8000\n");
    return file.toString();
  }

  private void appendContainer(StringBuilder file, String command) {
    String name = application.name();
    file.append("        - name: ").append(command).append("\n          image: ").append(name);
    file.append("\n          args: [\"").append(command).append("\"]\n          envFrom:\n");
    file.append("            - configMapRef:\n                name: ").append(name).append('\n');
    file.append("            - secretRef:\n                name: ").append(name).append("\n");
    file.append("                optional: ").append(application.databases().isEmpty());
    file.append('\n');
  }

  /** Every variable as a comment; a secret is given as a file, or left to those who keep it. */
  private void appendComments(StringBuilder file, String start, boolean secretsAsFiles) {
    for (VariableGroup group : groups) {
      for (Variable<?> variable : group.variables()) {
        String name = name(variable);
        file.append(start).append(' ').append(explanation(variable)).append('\n');
        if (!variable.isMasked()) {
          file.append(start).append(name).append(": \"").append(fallback(variable)).append("\"\n");
        } else if (secretsAsFiles) {
          file.append(start).append(name).append("_FILE: \"/run/secrets/");
          file.append(name.toLowerCase(Locale.ROOT)).append("\"\n");
        } else {
          file.append(start).append(name).append(": from a Secret\n");
        }
      }
    }
  }

  private static String name(Variable<?> variable) {
    return variable.isFamily() ? variable.named(Database.DEFAULT).name() : variable.name();
  }

  private static String fallback(Variable<?> variable) {
    String fallback = variable.fallback();
    return fallback == null ? "" : fallback;
  }

  private static String explanation(Variable<?> variable) {
    String form = "(" + variable.parser().expects() + ")";
    return variable.meaning().isEmpty() ? form : variable.meaning() + " " + form;
  }
}
