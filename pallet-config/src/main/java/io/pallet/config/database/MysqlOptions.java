package io.pallet.config.database;

/** The options of Connector/J, and the names that libmysql and Django have for them. */
final class MysqlOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain allowMultiQueries allowNanAndInf allowPublicKeyRetrieval
          plain allowReplicaDownConnections allowSourceDownConnections alwaysSendSetIsolation
          plain autoClosePStmtStreams autoReconnect autoReconnectForPools autoSlowLog
          plain blobsAreStrings blobSendChunkSize cacheCallableStmts
          plain cacheDefaultTimezone=cacheDefaultTimeZone cachePrepStmts cacheResultSetMetadata
          plain cacheServerConfiguration callableStmtCacheSize characterEncoding
          plain characterSetResults clientCertificateKeyStoreType clobberStreamingResults
          plain clobCharacterEncoding compensateOnDuplicateKeyUpdateCounts connectionAttributes
          plain connectionCollation connectionTimeZone connectTimeout continueBatchOnError
          plain customCharsetMapping databaseTerm defaultFetchSize detectCustomCollations
          plain disabledAuthenticationPlugins disconnectOnExpiredPasswords dnsSrv
          plain dontCheckOnDuplicateKeyUpdateInSQL dontTrackOpenResources
          plain dumpQueriesOnException elideSetAutoCommits emptyStringsConvertToZero
          plain emulateLocators emulateUnsupportedPstmts enabledSSLCipherSuites=tlsCiphersuites
          plain enabledTLSProtocols=tlsVersions enableEscapeProcessing enableQueryTimeouts
          plain explainSlowQueries failOverReadOnly fallbackToSystemKeyStore
          plain fallbackToSystemTrustStore fipsCompliantJsse forceConnectionTimeZoneToSession
          plain functionsNeverReturnBlobs gatherPerfMetrics generateSimpleParameterMetadata
          plain getProceduresReturnsFunctions ha.enableJMX haEnableJMX=ha.enableJMX
          plain holdResultsOpenOverStatementClose ignoreNonTxTables
          plain includeInnodbStatusInDeadlockExceptions includeThreadDumpInDeadlockExceptions
          plain includeThreadNamesAsStatementComment initialTimeout interactiveClient
          plain jdbcCompliantTruncation largeRowSizeThreshold
          plain loadBalanceAutoCommitStatementRegex loadBalanceAutoCommitStatementThreshold
          plain loadBalanceBlocklistTimeout loadBalanceConnectionGroup
          plain loadBalanceHostRemovalGracePeriod loadBalancePingTimeout
          plain loadBalanceSQLExceptionSubclassFailover loadBalanceSQLStateFailover
          plain loadBalanceValidateConnectionOnSwapServer localSocketAddress
          plain locatorFetchBufferSize logSlowQueries logXaCommands maintainTimeStats
          plain maxAllowedPacket maxByteArrayAsHex maxQuerySizeToLog maxReconnects maxRows
          plain metadataCacheSize netTimeoutForStreamingResults noAccessToProcedureBodies
          plain noDatetimeStringSync nullCatalogMeansCurrent=nullDatabaseMeansCurrent
          plain nullDatabaseMeansCurrent openTelemetry
          plain overrideSupportsIntegrityEnhancementFacility packetDebugBufferSize
          plain padCharsWithSpace paranoid passwordCharacterEncoding pedantic
          plain pinGlobalTxToPhysicalConnection populateInsertRowWithDefaultValues
          plain prepStmtCacheSize prepStmtCacheSqlLimit preserveInstants
          plain processEscapeCodesForPrepStmts profileSQL queriesBeforeRetrySource
          plain queryTimeoutKillsConnection readFromSourceWhenNoReplicas
          plain readOnlyPropagatesToServer reconnectAtTxEnd replicationConnectionGroup
          plain reportMetricsIntervalMillis resourceId resultSetSizeThreshold retriesAllDown
          plain rewriteBatchedStatements rollbackOnPooledClose scrollTolerantForwardOnly
          plain secondsBeforeRetrySource selfDestructOnPingMaxOperations
          plain selfDestructOnPingSecondsLifetime sendFractionalSeconds
          plain sendFractionalSecondsForTime serverAffinityOrder
          plain serverTimezone=connectionTimeZone slowQueryThresholdMillis
          plain slowQueryThresholdNanos socketTimeout strictUpdates tcpKeepAlive tcpNoDelay
          plain tcpRcvBuf tcpSndBuf tcpTrafficClass tinyInt1isBit tls_version=tlsVersions
          plain tlsCiphersuites tlsVersions trackSessionState transformedBitIsBoolean
          plain treatMysqlDatetimeAsTimestamp treatUtilDateAsTimestamp ultraDevHack
          plain useAffectedRows useColumnNamesInFindColumn useCompression useCursorFetch
          plain useHostsInPrivileges useInformationSchema useLocalSessionState
          plain useLocalTransactionState useNanosForElapsedTime useOldAliasMetadataBehavior
          plain useOnlyServerErrorMessages useReadAheadInput useServerPrepStmts
          plain useStreamLengthsInPrepStmts useUnbufferedInput useUsageAdvisor yearIsDateType
          plain zeroDateTimeBehavior
          seconds connect_timeout=connectTimeout read_timeout=socketTimeout
          charset charset=characterEncoding
          tls ssl-mode=sslMode ssl_mode=sslMode sslMode useSSL=sslMode
          store ssl-ca=trustCertificateKeyStoreUrl ssl_ca=trustCertificateKeyStoreUrl
          store sslrootcert=trustCertificateKeyStoreUrl
          elsewhere database db dbname host port requireSSL trustCertificateKeyStoreType
          elsewhere verifyServerCertificate
          credential accessToken clientCertificateKeyStorePassword pass passwd password
          credential password1 password2 password3 pwd trustCertificateKeyStorePassword user
          credential username
          dangerous allowLoadLocalInfile allowLoadLocalInfileInPath allowLocalInfile
          dangerous allowUrlInLocalInfile authenticationFidoCallbackHandler
          dangerous authenticationOpenidConnectCallbackHandler authenticationPlugins
          dangerous authenticationWebAuthnCallbackHandler autoDeserialize
          dangerous autoGenerateTestcaseScript clientCertificateKeyStoreUrl clientInfoProvider
          dangerous connectionLifecycleInterceptors createDatabaseIfNotExist
          dangerous defaultAuthenticationPlugin enablePacketDebug exceptionInterceptors
          dangerous ha.loadBalanceStrategy haLoadBalanceStrategy init_command initSql
          dangerous KeyManagerFactoryProvider keyStoreProvider ldapServerHostname
          dangerous loadBalanceExceptionChecker local_infile logger namedPipePath ociConfigFile
          dangerous ociConfigProfile parseInfoCacheFactory path profilerEventHandler
          dangerous propertiesTransform queryInfoCacheFactory queryInterceptors
          dangerous read_default_file serverConfigCacheFactory serverRSAPublicKeyFile
          dangerous sessionVariables socketFactory socksProxyHost socksProxyPort
          dangerous socksProxyRemoteDns sql_mode sslContextProvider statementInterceptors
          dangerous traceProtocol trustCertificateKeyStoreUrl trustManagerFactoryProvider
          dangerous unix_socket useConfigs
          """);

  private MysqlOptions() {}
}
