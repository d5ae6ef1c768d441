package io.pallet.config.deploy;

import liquibase.Liquibase;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Makes one transaction of a change set and of the row that says it ran, which Liquibase commits
 * one after the other.
 */
final class WholeChangeSets extends AbstractChangeExecListener {

  private final Deferring connection;

  private WholeChangeSets(Deferring connection) {
    this.connection = connection;
  }

  /** A listener without which nothing is deferred. */
  static WholeChangeSets of(Liquibase liquibase) {
    Database database = liquibase.getDatabase();
    JdbcConnection plain = (JdbcConnection) database.getConnection();
    Deferring connection = new Deferring(plain);
    database.setConnection(connection);
    return new WholeChangeSets(connection);
  }

  /** Only here: before the first change Liquibase rolls back what its preconditions asked. */
  @Override
  public void willRun(
      Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    connection.deferring = changeSet.isRunInTransaction() && database.supportsDDLInTransaction();
  }

  /** A connection that leaves one commit out, where asked to: the next one commits for both. */
  private static final class Deferring extends JdbcConnection {

    private boolean deferring;

    Deferring(JdbcConnection plain) {
      super(plain.getUnderlyingConnection());
    }

    @Override
    public void commit() throws DatabaseException {
      if (deferring) {
        deferring = false;
      } else {
        super.commit();
      }
    }

    @Override
    public void rollback() throws DatabaseException {
      deferring = false;
      super.rollback();
    }
  }
}
