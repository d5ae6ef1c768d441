package io.pallet.config.database;

/** The options of PostgreSQL's driver, and libpq's names of them. */
final class PostgresqlOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain adaptiveFetch adaptiveFetchMaximum adaptiveFetchMinimum allowEncodingChanges
          plain application_name=ApplicationName ApplicationName assumeMinServerVersion
          plain autosave binaryTransfer binaryTransferDisable binaryTransferEnable
          plain cancelSignalTimeout channel_binding=channelBinding channelBinding
          plain cleanupSavepoints connect_timeout=connectTimeout connectTimeout
          plain convertBooleanToNumeric currentSchema databaseMetadataCacheFields
          plain databaseMetadataCacheFieldsMiB defaultRowFetchSize disableColumnSanitiser
          plain escapeSyntaxCallMode flushCacheOnDdl groupStartupParameters
          plain gssencmode=gssEncMode gssResponseTimeout gssUseDefaultCreds
          plain hideUnprivilegedObjects hostRecheckSeconds kerberosServerName
          plain krbsrvname=kerberosServerName loadBalanceHosts localSocketAddress loginTimeout
          plain logServerErrorDetail logUnclosedConnections maxResultBuffer maxSendBufferSize
          plain pemKeyAlgorithm preferQueryMode preparedStatementCacheQueries
          plain preparedStatementCacheSizeMiB prepareThreshold queryTimeout
          plain quoteReturningIdentifiers readOnly readOnlyMode receiveBufferSize
          plain require_auth=requireAuth requireAuth reWriteBatchedInserts
          plain reWriteBatchedInsertsSize schema=currentSchema scramMaxIterations
          plain search_path=currentSchema sendBufferSize socketTimeout ssl sslNegotiation
          plain sslResponseTimeout stringtype targetServerType tcpNoDelay unknownLength
          plain useSpnego
          switch keepalives=tcpKeepAlive tcpKeepAlive
          session target_session_attrs=targetServerType
          charset charset= client_encoding=
          tls ssl-mode=sslmode ssl_mode=sslmode sslmode
          path ssl-ca=sslrootcert ssl-cert=sslcert ssl-key=sslkey ssl_ca=sslrootcert
          path ssl_cert=sslcert ssl_key=sslkey sslcert sslkey sslrootcert
          elsewhere database databaseName dbname host hostaddr PGDBNAME PGHOST PGPORT port
          elsewhere portNumber protocolVersion serverName
          credential accessToken oauth_client_secret pass passwd password pwd scram_client_key
          credential scram_server_key sslpassword user username
          dangerous authenticationPluginClassName classLoaderStrategy connectExecutor
          dangerous connectExecutorArg gsslib init_command jaasApplicationName jaasLogin
          dangerous loggerFile loggerLevel options passfile replication service servicefile
          dangerous socketFactory socketFactoryArg sslfactory sslfactoryarg sslhostnameverifier
          dangerous sslkeylogfile sslpasswordcallback sspiServiceClass xmlFactoryFactory
          """);

  private PostgresqlOptions() {}
}
