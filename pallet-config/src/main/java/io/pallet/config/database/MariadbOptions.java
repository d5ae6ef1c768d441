package io.pallet.config.database;

/** The options of MariaDB's driver, and the names that libmysql and Django have for them. */
final class MariadbOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain allowMultiQueries allowPublicKeyRetrieval autocommit blankTableNameMeta
          plain cachePrepStmts connectionAttributes connectionCollation connectionTimeZone
          plain connectTimeout databaseTerm=useCatalogTerm defaultFetchSize
          plain deferCertificateValidation disablePipeline disconnectOnExpiredPasswords
          plain dumpQueriesOnException enabledSslCipherSuites enabledSslProtocolSuites
          plain enabledTLSProtocols=enabledSslProtocolSuites fallbackToSystemKeyStore
          plain fallbackToSystemTrustStore forceConnectionTimeZoneToSession galeraAllowedState
          plain geometryDefaultType includeInnodbStatusInDeadlockExceptions
          plain includeThreadDumpInDeadlockExceptions jdbcCompliantTruncation keyStoreType
          plain localSocketAddress maxAllowedColumns maxAllowedPacket maxIdleTime maxPoolSize
          plain maxQuerySizeToLog metaExportedKeys minPoolSize
          plain nullCatalogMeansCurrent=nullDatabaseMeansCurrent nullDatabaseMeansCurrent
          plain oldModeNoPrecisionTimestamp permitNoResults permitRedirect
          plain pinGlobalTxToPhysicalConnection pool poolName poolValidMinDelay
          plain prepStmtCacheSize preserveInstants pureLocalDateTime readOnlyPropagatesToServer
          plain registerJmxPool restrictedAuth retriesAllDown returnMultiValuesGeneratedIds
          plain rewriteBatchedStatements serverTimezone=connectionTimeZone servicePrincipalName
          plain socketTimeout tcpAbortiveClose tcpKeepAlive tcpKeepCount tcpKeepIdle
          plain tcpKeepInterval timezone tinyInt1isBit tls_version=enabledSslProtocolSuites
          plain transactionIsolation transactionReplay transactionReplaySize
          plain transformedBitIsBoolean trustStoreType useAffectedRows useBulkStmts
          plain useBulkStmtsForInserts useCatalogTerm useCompression useIpForKillQuery
          plain useLocalSessionState useMysqlMetadata useResetConnection
          plain useServerPrepStmts uuidAsString yearIsDateType
          seconds connect_timeout=connectTimeout read_timeout=socketTimeout
          charset characterEncoding= charset=
          tls ssl-mode=sslMode ssl_mode=sslMode sslMode useSSL=sslMode
          path serverSslCert ssl-ca=serverSslCert ssl_ca=serverSslCert
          path sslrootcert=serverSslCert trustStore
          elsewhere database db dbname disableSslHostnameVerification host port requireSSL
          elsewhere trustServerCertificate verifyServerCertificate
          credential accessToken clientCertificateKeyStorePassword keyPassword keyStorePassword
          credential pass passwd password pwd trustCertificateKeyStorePassword
          credential trustStorePassword user username
          dangerous allowLoadLocalInfile allowLocalInfile allowUrlInLocalInfile autoDeserialize
          dangerous clientCertificateKeyStoreUrl createDatabaseIfNotExist credentialType
          dangerous init_command initSql keyStore local_infile localSocket pipe
          dangerous propertiesTransform queryInterceptors read_default_file
          dangerous serverRsaPublicKeyFile sessionVariables socketFactory sql_mode
          dangerous statementInterceptors tlsSocketType trustCertificateKeyStoreUrl unix_socket
          """);

  private MariadbOptions() {}
}
