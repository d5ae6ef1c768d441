package io.pallet.config.spring;

import io.pallet.config.deploy.ExitCode;
import io.pallet.config.env.ConfigurationException;
import org.springframework.boot.ExitCodeGenerator;

/** The pallet environment cannot be used; the process ends with the contract's exit code. */
final class UnusableEnvironmentException extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1;

  UnusableEnvironmentException(ConfigurationException e) {
    super(e.getMessage(), e, false, false);
  }

  @Override
  public int getExitCode() {
    return ExitCode.CONFIGURATION.number();
  }
}
