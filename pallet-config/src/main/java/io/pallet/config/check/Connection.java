package io.pallet.config.check;

import io.pallet.config.database.Login;
import io.pallet.config.env.Code;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Source;

/**
 * One service that was tried.
 *
 * @param variable the variable that says where it is
 * @param address where it was looked for
 * @param message what happened
 */
public record Connection(
    String variable, Source source, String address, Login.Result result, String message) {

  public boolean isAccepted() {
    return result == Login.Result.ACCEPTED;
  }

  /** The same as a problem; only for one that failed. Applications run without syslog. */
  public Problem problem() {
    Code code = result == Login.Result.REFUSED ? Code.REFUSED : Code.UNREACHABLE;
    String text = variable + ": " + address + " " + message;
    return variable.equals(Connections.SYSLOG)
        ? Problem.warning(code, variable, source, text, code.cure())
        : Problem.error(code, variable, source, text, code.cure());
  }
}
