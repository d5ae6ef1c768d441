package io.pallet.config.deploy;

import io.pallet.config.assets.AssetOptions;
import io.pallet.config.assets.Destination;
import io.pallet.config.assets.Finding;
import io.pallet.config.assets.Publication;
import io.pallet.config.assets.Report;
import io.pallet.config.assets.StaticFiles;
import io.pallet.config.assets.StaticFilesException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes the application's static files to {@code STATIC_DIR}, or collects them elsewhere.
 *
 * @param output where to collect them, from the sources; empty: to publish
 * @param dryRun whether to write nothing
 * @param clear whether to remove what earlier releases published, before its time
 * @param compress whether to make compressed forms
 * @param strict whether a reference to a missing file is an error, whatever the application says
 */
public record StaticStep(
    Optional<Destination> output, boolean dryRun, boolean clear, boolean compress, boolean strict)
    implements DeployStep {

  private static final int MOST_WARNINGS = 20;
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  StaticStep() {
    this(Optional.empty(), false, false, true, false);
  }

  @Override
  public String name() {
    return "static";
  }

  @Override
  public boolean isLocked() {
    return false;
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    Optional<Destination> destination = destination(deployment);
    if (destination.isEmpty()) {
      return Outcome.unchanged("not published: STATIC_DIR is unset");
    }
    return outcome(publish(deployment, destination.get()), destination.get());
  }

  /** What it would write, but for compressed forms, which would have to be made first. */
  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    return new StaticStep(output, true, clear, compress, strict).run(deployment);
  }

  /** Where the files go, or empty for nowhere. */
  public Optional<Destination> destination(Deployment deployment) {
    return output.isPresent() ? output : deployment.config().staticFiles().directory();
  }

  /** Does it, and tells what is suspicious. */
  public Report publish(Deployment deployment, Destination destination) throws StepFailedException {
    String place = (output.isPresent() ? "" : "STATIC_DIR ") + destination + ": ";
    try {
      Report report = publication(deployment, destination).run();
      tell(report.findings(), deployment.progress());
      return report;
    } catch (StaticFilesException e) {
      throw new StepFailedException(ExitCode.STATIC_FILES, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new StepFailedException(ExitCode.STATIC_FILES, place + Places.problem(e));
    }
  }

  private Publication publication(Deployment deployment, Destination destination) {
    StaticFiles settings = deployment.config().staticFiles();
    AssetOptions options = deployment.application().assets();
    Publication.Mode built = output.isPresent() ? Publication.Mode.BUILD : Publication.Mode.VOLUME;
    return new Publication(
        strict ? options.withStrict(true) : options,
        settings.collected(),
        settings.urlPath(),
        destination,
        settings.keep(),
        dryRun ? Publication.Mode.DRY_RUN : built,
        compress,
        clear,
        deployment.deadline().left(),
        progress(deployment.progress()));
  }

  /** A line that is rewritten now and then, not for every file. */
  private Publication.Progress progress(Progress progress) {
    AtomicLong last = new AtomicLong(System.nanoTime());
    return (done, all) -> {
      long before = last.get();
      long now = System.nanoTime();
      if (now - before > REDRAW_NANOS && last.compareAndSet(before, now)) {
        progress.at(name(), done + " of " + all + " files");
      }
    };
  }

  private void tell(List<Finding> findings, Progress progress) {
    for (Finding finding : findings.subList(0, Math.min(MOST_WARNINGS, findings.size()))) {
      progress.warning(name(), finding.text());
    }
    if (findings.size() > MOST_WARNINGS) {
      progress.warning(name(), "and " + (findings.size() - MOST_WARNINGS) + " more of the kind");
    }
  }

  private Outcome outcome(Report report, Destination destination) {
    String files = report.files() == 1 ? "1 file" : report.files() + " files";
    if (!report.changed()) {
      return Outcome.unchanged(report.files() == 0 ? "no static files" : "nothing new of " + files);
    }
    String done =
        dryRun ? " to be published to " : output.isPresent() ? " collected in " : " published to ";
    return Outcome.changed(
            files
                + done
                + destination
                + ", "
                + report.written()
                + (dryRun ? " to be written" : " written")
                + (report.removed() == 0 ? "" : ", " + report.removed() + " old ones removed"))
        .with("files", report.files())
        .with("written", report.written())
        .with("removed", report.removed());
  }
}
