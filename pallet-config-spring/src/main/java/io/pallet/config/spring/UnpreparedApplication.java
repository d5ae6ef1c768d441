package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Boot application before its environment is there: enough to see that nothing is to be done. */
record UnpreparedApplication(@Nullable Class<?> main) implements Application {

  @Override
  public String name() {
    return "application";
  }

  @Override
  public String identity() {
    return "Spring " + main;
  }

  /** A warning too is left to those who know the application's own variables. */
  @Override
  public List<Problem> problems(PalletConfig config) {
    List<Problem> problems = new ArrayList<>(Application.super.problems(config));
    problems.addAll(config.warnings());
    return problems;
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("SpringApplication.run serves");
  }
}
