package io.pallet.config.deploy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSetStatus;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.changelog.visitor.DefaultChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.slf4j.LoggerFactory;

/** What is in Liquibase's own tables, and what a dead deploy has left there, in every framework. */
public final class LiquibaseHistory {

  private LiquibaseHistory() {}

  /** Its change sets, one by one. */
  public static List<Migration> list(Liquibase liquibase, Contexts contexts, LabelExpression labels)
      throws LiquibaseException {
    List<Migration> all = new ArrayList<>();
    for (ChangeSetStatus status : liquibase.getChangeSetStatuses(contexts, labels, false)) {
      all.add(
          new Migration(
              status.getChangeSet().toString(false),
              status.getWillRun() ? Migration.State.PENDING : Migration.State.APPLIED));
    }
    return all;
  }

  /** Makes one transaction of each change set and of its row; tells the listeners too. */
  public static void joinTransactions(Liquibase liquibase, ChangeExecListener... listeners) {
    liquibase.setChangeExecListener(
        new DefaultChangeExecListener(
            WholeChangeSets.of(liquibase), new DefaultChangeExecListener(listeners)));
  }

  /**
   * Takes over from a deploy that may have been killed, before Liquibase looks what is to be done.
   * For whoever has the deploy's lock, and so knows that nobody else is at it: a lock found is left
   * behind.
   */
  public static void takeOver(Liquibase liquibase) throws LiquibaseException {
    Database database = liquibase.getDatabase();
    if (database.getShortName().equals("postgresql")) {
      awaitCommit(database);
    }
    LockService service = LockServiceFactory.getInstance().getLockService(database);
    for (DatabaseChangeLogLock lock : service.listLocks()) {
      LoggerFactory.getLogger(LiquibaseHistory.class)
          .warn("releases the lock that {} left in Liquibase's table", lock.getLockedBy());
      service.forceReleaseLock();
    }
  }

  /**
   * Waits for a commit that was on its way when its process was killed: the deploy's lock is free
   * by then, while another session still writes the row of its change set. Where it does not write,
   * it will not commit either.
   */
  private static void awaitCommit(Database database) throws LiquibaseException {
    JdbcConnection connection = (JdbcConnection) database.getConnection();
    String table =
        database.escapeTableName(
            null, database.getLiquibaseSchemaName(), database.getDatabaseChangeLogTableName());
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is null")) {
        row.next();
        if (row.getBoolean(1)) {
          return;
        }
      }
      // a block is a transaction by itself, where there is none
      statement.execute("do $$ begin lock table " + table + " in share row exclusive mode; end $$");
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new LiquibaseException(e);
    }
  }
}
