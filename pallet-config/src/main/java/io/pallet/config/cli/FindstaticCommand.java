package io.pallet.config.cli;

import io.pallet.config.assets.Finder;
import io.pallet.config.assets.StaticFilesException;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Places;
import io.pallet.config.deploy.StepFailedException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code findstatic}: where a static file comes from. */
@Command(
    name = "findstatic",
    description =
        "Says who provides a static file, who else has one of that name, and its published name.")
final class FindstaticCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "Its name below the static URL: css/app.css.")
  private String name = "";

  private final Invocation invocation;

  FindstaticCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws StepFailedException {
    Optional<Finder.Found> found = find();
    if (found.isEmpty()) {
      invocation.err().println("there is no static file " + name);
      return ExitCode.FOUND.number();
    }
    PrintStream out = invocation.out();
    out.println(name + ": " + found.get().provider());
    found.get().published().forEach(published -> out.println("  published as " + published));
    found.get().shadowed().forEach(other -> out.println("  also in " + other));
    return ExitCode.DONE.number();
  }

  private Optional<Finder.Found> find() throws StepFailedException {
    try {
      return Finder.find(
          invocation.application().assets(), invocation.configToCollect().staticFiles(), name);
    } catch (StaticFilesException e) {
      throw new StepFailedException(ExitCode.STATIC_FILES, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new StepFailedException(ExitCode.STATIC_FILES, Places.problem(e));
    }
  }
}
