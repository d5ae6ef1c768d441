package io.pallet.config.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A connection that leaves one commit out, where asked to: the next one commits for both. */
final class DeferredCommit {

  private final Connection target;
  private final Connection connection;
  private boolean deferring;

  DeferredCommit(Connection target) {
    this.target = target;
    this.connection =
        (Connection)
            Proxy.newProxyInstance(
                DeferredCommit.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(method, arguments));
  }

  Connection connection() {
    return connection;
  }

  /** Whether the next commit is left out. */
  void defer(boolean next) {
    deferring = next;
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    String name = method.getName();
    boolean left = deferring && name.equals("commit");
    deferring &= !name.equals("commit") && !name.equals("rollback");
    if (left) {
      return null;
    }
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
