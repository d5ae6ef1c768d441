package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;

/** A Deployment with its ConfigMap and its Secret: {@code deploy} is an init container. */
final class KubernetesFile {

  private KubernetesFile() {}

  static String of(Application application) {
    String name = application.name();
    Listing listing = Listing.withDatabases(application).with("ENVIRONMENT", "production");
    Listing secrets = listing.secrets();
    Listing plain = listing.plain();
    return """
        # The image's entry point takes a command: java -jar app.jar COMMAND.
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: %1$s
        data:
        %2$s---
        # Instead of env below, a Secret may be mounted as files: X_FILE is the path of X.
        apiVersion: v1
        kind: Secret
        metadata:
          name: %1$s
        stringData:
        %3$s---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: %1$s
        spec:
          selector:
            matchLabels: {app: %1$s}
          template:
            metadata:
              labels: {app: %1$s}
            spec:
              enableServiceLinks: false
              initContainers:
                - name: deploy
                  image: %1$s
                  args: ["deploy"]
                  envFrom: &variables
                    - configMapRef: {name: %1$s}
                  volumeMounts: &places
                    - {name: static, mountPath: /static}
                    - {name: storage, mountPath: /storage}
                  env:
        %4$s      containers:
                - name: serve
                  image: %1$s
                  args: ["serve"]
                  ports:
                    - containerPort: 8000
                  envFrom: *variables
                  volumeMounts: *places
                  env:
        %5$s      volumes:
                - name: static
                  emptyDir: {}
                - name: storage
                  persistentVolumeClaim: {claimName: %1$s}
        """
        .formatted(
            name,
            plain.explained("  ", plain::yaml),
            secrets.explained("  ", secrets::yaml),
            secrets.bare("            ", variable -> reference(name, variable)),
            secrets
                .only(variable -> !isForMigrations(variable))
                .bare("            ", variable -> reference(name, variable)));
  }

  private static boolean isForMigrations(Variable<?> variable) {
    return variable.name().startsWith("DB_") && variable.name().contains("_MIGRATE_");
  }

  private static String reference(String secret, Variable<?> variable) {
    return "- {name: %2$s, valueFrom: {secretKeyRef: {name: %1$s, key: %2$s}}}"
        .formatted(secret, variable.name());
  }
}
