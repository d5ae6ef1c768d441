package io.pallet.config.spring;

import io.pallet.config.database.DatabaseException;
import io.pallet.config.database.Login;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.ConfigurationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Why a Boot application did not start, where the contract has an exit code for it. */
final class StartFailure {

  private StartFailure() {}

  /** The exception that the commands tell of in their own way, or null where it is none of them. */
  static @Nullable Exception known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationException
          || cause instanceof DatabaseException
          || cause instanceof BindException) {
        return (Exception) cause;
      }
      if (cause instanceof SQLException sql) {
        Optional<Login> login = Login.failure(sql);
        if (login.isPresent()) {
          return failedLogin(login.get());
        }
      }
    }
    return null;
  }

  /** The same for a step that needs the application. */
  static StepFailedException asStepFailure(Throwable failure) {
    Exception known = known(failure);
    if (known instanceof StepFailedException step) {
      return step;
    }
    if (known instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    String reason = NestedExceptionUtils.getMostSpecificCause(failure).toString();
    return new StepFailedException(
        ExitCode.FAILED, "the application does not start: " + reason.replaceAll("\\s+", " "));
  }

  private static StepFailedException failedLogin(Login login) {
    ExitCode code =
        login.result() == Login.Result.REFUSED ? ExitCode.CONFIGURATION : ExitCode.UNREACHABLE;
    return new StepFailedException(code, "a database " + login.message());
  }
}
