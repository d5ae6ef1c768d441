package io.pallet.config.quarkus.deployment;

import io.pallet.config.Needs;
import io.pallet.config.PalletConfig;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Setting;
import io.pallet.config.env.Values;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The environment on a card of the Dev UI: its values masked, their sources, its problems. */
final class DevUiProcessor {

  /** In development alone, where the machine that builds is the one that runs. */
  @BuildStep(onlyIf = IsLocalDevelopment.class)
  CardPageBuildItem card() {
    List<Map<String, String>> settings = new ArrayList<>();
    List<Map<String, String>> problems = new ArrayList<>();
    try {
      PalletConfig config = PalletConfig.from(Values.ofProcess(), Needs.NONE);
      config.settings().forEach(setting -> settings.add(row(setting)));
      config.warnings().forEach(problem -> problems.add(row(problem)));
    } catch (ConfigurationException e) {
      e.problems().forEach(problem -> problems.add(row(problem)));
    }
    CardPageBuildItem card = new CardPageBuildItem();
    card.addBuildTimeData("settings", settings);
    card.addBuildTimeData("problems", problems);
    card.addPage(
        Page.tableDataPageBuilder("Environment")
            .icon("font-awesome-solid:box")
            .showColumn("variable")
            .showColumn("value")
            .showColumn("source")
            .showColumn("meaning")
            .staticLabel(Integer.toString(settings.size()))
            .buildTimeDataKey("settings"));
    card.addPage(
        Page.tableDataPageBuilder("Problems")
            .icon("font-awesome-solid:triangle-exclamation")
            .showColumn("severity")
            .showColumn("problem")
            .showColumn("source")
            .showColumn("help")
            .staticLabel(Integer.toString(problems.size()))
            .buildTimeDataKey("problems"));
    return card;
  }

  private static Map<String, String> row(Setting<?> setting) {
    return Map.of(
        "variable", setting.variable().name(),
        "value", setting.shown(),
        "source", setting.source().text(),
        "meaning", setting.variable().meaning());
  }

  private static Map<String, String> row(Problem problem) {
    return Map.of(
        "severity", problem.severity().toString(),
        "problem", problem.message(),
        "source", problem.source().text(),
        "help", problem.help());
  }
}
