package io.pallet.config.quarkus.deployment;

import io.pallet.config.quarkus.LoggingRecorder;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LogConsoleFormatBuildItem;
import io.quarkus.deployment.builditem.LogHandlerBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;

/** Gives Quarkus's logging the pallet's format and syslog. */
final class LoggingProcessor {

  private static final String JSON = "io.quarkus.logging.json.runtime.JsonFormatter";

  @BuildStep
  @Record(ExecutionTime.RUNTIME_INIT)
  LogConsoleFormatBuildItem console(LoggingRecorder recorder) {
    boolean hasJson = QuarkusClassLoader.isClassPresentAtRuntime(JSON);
    return new LogConsoleFormatBuildItem(recorder.console(hasJson));
  }

  @BuildStep
  @Record(ExecutionTime.RUNTIME_INIT)
  LogHandlerBuildItem syslog(LoggingRecorder recorder, ShutdownContextBuildItem shutdown) {
    recorder.uncaught();
    return new LogHandlerBuildItem(recorder.syslog(shutdown));
  }
}
