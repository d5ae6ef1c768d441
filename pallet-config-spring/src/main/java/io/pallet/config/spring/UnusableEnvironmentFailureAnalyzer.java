package io.pallet.config.spring;

import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the pallet environment as Boot says why an application cannot start. */
final class UnusableEnvironmentFailureAnalyzer
    extends AbstractFailureAnalyzer<ConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
    Set<String> actions = new LinkedHashSet<>();
    for (Problem problem : cause.problems()) {
      if (problem.isError()) {
        actions.add(problem.variable() + ": " + problem.help());
      }
    }
    return new FailureAnalysis(
        "The environment cannot be used.\n\n" + ProblemText.render(cause.problems(), false),
        String.join("\n", actions),
        cause);
  }
}
