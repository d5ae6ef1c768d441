package io.pallet.config.cli;

import io.pallet.config.assets.Destination;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parsers;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** All commands, as picocli knows them. */
@Command(
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Without a command it serves.",
    commandListHeading = "%nCommands:%n",
    footer = {"", "`help COMMAND` says more of one."})
final class CommandLines {

  private CommandLines() {}

  static CommandLine of(Invocation invocation) {
    CommandLine line = new CommandLine(new CommandLines());
    line.setCommandName(invocation.application().name());
    line.addSubcommand(new ServeCommand());
    line.addSubcommand(new DeployCommand(invocation));
    line.addSubcommand(new MigrateCommand(invocation));
    line.addSubcommand(new CollectstaticCommand(invocation));
    line.addSubcommand(new FindstaticCommand(invocation));
    line.addSubcommand(new LoadfixturesCommand(invocation));
    line.addSubcommand(new ClearCommand(invocation));
    line.addSubcommand(new ConfigCommand(invocation));
    line.addSubcommand(new CheckCommand(invocation));
    line.addSubcommand(new EnvCommand(invocation));
    line.addSubcommand(new VersionCommand(invocation));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Duration.class, CommandLines::duration);
    line.registerConverter(Destination.class, CommandLines::destination);
    line.setOut(writer(invocation.out()));
    line.setErr(writer(invocation.err()));
    line.setExecutionExceptionHandler((e, command, parsed) -> invocation.failed(e));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }

  private static Destination destination(String text) {
    try {
      if (!text.isBlank()) {
        return Destination.parse(text);
      }
    } catch (InvalidValueException e) {
      // said below
    }
    throw new TypeConversionException("'" + text + "' is neither a path nor a URI");
  }

  private static Duration duration(String text) {
    try {
      return Parsers.DURATION.parse(text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException("'" + text + "' is not " + Parsers.DURATION.expects());
    }
  }
}
