package io.pallet.config.database;

/** The options of Oracle's driver. */
final class OracleOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain AccumulateBatchResult application_name=v$session.program autoCommit
          plain defaultExecuteBatch defaultNChar defaultRowPrefetch disableDefineColumnType
          plain fixedString includeSynonyms mapStringParameterToCHAR
          plain oracle.jdbc.allowedLogonVersion oracle.jdbc.allowMixingJdbcAndNamedBinds
          plain oracle.jdbc.allowSingleShardTransactionSupport
          plain oracle.jdbc.autoCommitSpecCompliant
          plain oracle.jdbc.backwardCompatibileUpdateableResultSet
          plain oracle.jdbc.checkAuthResponseOnError oracle.jdbc.commitOption
          plain oracle.jdbc.commitSelectOnAutocommit oracle.jdbc.continueBatchOnError
          plain oracle.jdbc.convertNcharLiterals
          plain oracle.jdbc.createDescriptorUseCurrentSchemaForSchemaName
          plain oracle.jdbc.databaseStateRequirement oracle.jdbc.defaultConnectionValidation
          plain oracle.jdbc.defaultLobPrefetchSize oracle.jdbc.DRCPConnectionClass
          plain oracle.jdbc.DRCPConnectionPurity oracle.jdbc.DRCPMultiplexingInRequestAPIs
          plain oracle.jdbc.DRCPTagName oracle.jdbc.driverNameAttribute oracle.jdbc.editionName
          plain oracle.jdbc.enableACSupport oracle.jdbc.enableDataInLocator
          plain oracle.jdbc.enableErrorUrl oracle.jdbc.enableImplicitRequests
          plain oracle.jdbc.enableQueryResultCache oracle.jdbc.enableReadDataInLocator
          plain oracle.jdbc.enableResultSetCache oracle.jdbc.enableSSSCursor
          plain oracle.jdbc.enableTempLobRefCnt oracle.jdbc.enableTGSupport
          plain oracle.jdbc.fanEnabled oracle.jdbc.fetchSizeTuning
          plain oracle.jdbc.implicitStatementCacheSize oracle.jdbc.inbandNotification
          plain oracle.jdbc.J2EE13Compliant oracle.jdbc.JDBCStandardBehavior
          plain oracle.jdbc.jsonDefaultGetObjectType oracle.jdbc.LobStreamPosStandardCompliant
          plain oracle.jdbc.localhostName oracle.jdbc.loginTimeout
          plain oracle.jdbc.mapDateToTimestamp oracle.jdbc.maxBatchMemory
          plain oracle.jdbc.maxCachedBufferSize
          plain oracle.jdbc.parameterMetadataCacheIncludeParsing
          plain oracle.jdbc.parameterMetadataCacheSize oracle.jdbc.parameterMetadataPreprocess
          plain oracle.jdbc.queryResultCacheMaxLag oracle.jdbc.queryResultCacheMaxSize
          plain oracle.jdbc.readOnlyInstanceAllowed oracle.jdbc.ReadTimeout
          plain oracle.jdbc.replay.protectedRequestSizeLimit oracle.jdbc.retainLobPrefetchData
          plain oracle.jdbc.RetainV9LongBindBehavior oracle.jdbc.sendAllDataForValueLobs
          plain oracle.jdbc.sendBooleanAsNativeBoolean oracle.jdbc.sendBooleanInPLSQL
          plain oracle.jdbc.StreamChunkSize oracle.jdbc.strictASCIIConversion
          plain oracle.jdbc.TcpNoDelay oracle.jdbc.thinForceDNSLoadBalancing
          plain oracle.jdbc.timestampTzInGmt oracle.jdbc.timezoneAsRegion
          plain oracle.jdbc.transactionPriority oracle.jdbc.use1900AsYearForTime
          plain oracle.jdbc.UseDRCPMultipletag oracle.jdbc.useNio
          plain oracle.jdbc.useShardingDriverConnection oracle.jdbc.useThreadLocalBufferCache
          plain oracle.jdbc.useTrueCacheDriverConnection oracle.jdbc.vectorDefaultGetObjectType
          plain oracle.jdbc.XAThroughSessionlessTransactions oracle.net.CONNECT_TIMEOUT
          plain oracle.net.connectionIdPrefix oracle.net.crypto_checksum_client
          plain oracle.net.crypto_checksum_types_client oracle.net.disableOob
          plain oracle.net.DOWN_HOSTS_TIMEOUT oracle.net.encryption_client
          plain oracle.net.encryption_types_client oracle.net.keepAlive
          plain oracle.net.networkCompression oracle.net.networkCompressionLevels
          plain oracle.net.networkCompressionThreshold oracle.net.oldSyntax
          plain oracle.net.OUTBOUND_CONNECT_TIMEOUT oracle.net.setFIPSMode
          plain oracle.net.SNIIgnoreList oracle.net.ssl_cipher_suites
          plain oracle.net.ssl_context_protocol oracle.net.ssl_server_cert_dn
          plain oracle.net.ssl_server_dn_match oracle.net.ssl_version
          plain oracle.net.sslContextCacheSize oracle.net.TCP_KEEPCOUNT oracle.net.TCP_KEEPIDLE
          plain oracle.net.TCP_KEEPINTERVAL oracle.net.useSNI oracle.net.useTcpFastOpen
          plain oracle.net.useZeroCopyIO processEscapes remarksReporting restrictGetTables
          plain SetFloatAndDoubleUseBinary useFetchSizeWithLongColumn v$session.ename
          plain v$session.iname v$session.machine v$session.osuser v$session.process
          plain v$session.program v$session.terminal
          seconds connect_timeout=oracle.net.CONNECT_TIMEOUT
          elsewhere database dbname host port protocol server service_name sid
          credential javax.net.ssl.keyStorePassword javax.net.ssl.trustStorePassword
          credential oracle.jdbc.accessToken oracle.jdbc.azureCredentials
          credential oracle.jdbc.clientCertificatePassword oracle.jdbc.clientSecret
          credential oracle.jdbc.newPassword oracle.jdbc.ons.walletpassword
          credential oracle.jdbc.provider.accessToken oracle.jdbc.provider.password
          credential oracle.jdbc.tokenLocation oracle.net.crypto_seed
          credential oracle.net.ldap.security.credentials oracle.net.ldap.ssl.keyStorePassword
          credential oracle.net.ldap.ssl.trustStorePassword oracle.net.ldap.ssl.walletPassword
          credential oracle.net.seps_wallet_password oracle.net.wallet_password
          credential oracle.net.websocketPassword pass passwd password pwd user username
          dangerous com.sun.jndi.ldap.connect.timeout com.sun.jndi.ldap.read.timeout DMSName
          dangerous DMSType internal_logon javax.net.ssl.keyStore javax.net.ssl.keyStoreType
          dangerous javax.net.ssl.trustStore javax.net.ssl.trustStoreType JDBCDriverCharSetId
          dangerous OCIEnvHandle OCIErrHandle OCISvcCtxHandle oracle.jdbc.applicationContext
          dangerous oracle.jdbc.azureDatabaseApplicationIdUri oracle.jdbc.BEQProtocolMode
          dangerous oracle.jdbc.clientCertificate oracle.jdbc.clientId oracle.jdbc.config.file
          dangerous oracle.jdbc.configurationProviders oracle.jdbc.dcnOptions
          dangerous oracle.jdbc.debugJDWP oracle.jdbc.diagnostic.bufferSize
          dangerous oracle.jdbc.diagnostic.debugSQL oracle.jdbc.diagnostic.debugTenant
          dangerous oracle.jdbc.diagnostic.enableDiagnoseFirstFailure
          dangerous oracle.jdbc.diagnostic.enableLogging
          dangerous oracle.jdbc.diagnostic.enableObservability
          dangerous oracle.jdbc.diagnostic.enableSensitiveDiagnostics
          dangerous oracle.jdbc.diagnostic.loggerName
          dangerous oracle.jdbc.diagnostic.permitSensitiveDiagnostics
          dangerous oracle.jdbc.diagnostic.writeLogsToDiagnoseFirstFailure
          dangerous oracle.jdbc.disabledBugFixes oracle.jdbc.disableEmbeddedPool
          dangerous oracle.jdbc.DMSStatementCachingMetrics oracle.jdbc.DMSStatementMetrics
          dangerous oracle.jdbc.DRCPPLSQLCallback oracle.jdbc.embeddedPoolConfig
          dangerous oracle.jdbc.enableProviderOverride oracle.jdbc.ociCompartment
          dangerous oracle.jdbc.ociConfigFile oracle.jdbc.ociDatabase oracle.jdbc.ociIamUrl
          dangerous oracle.jdbc.ociProfile oracle.jdbc.ociTenancy oracle.jdbc.ons.protocol
          dangerous oracle.jdbc.ons.walletfile oracle.jdbc.passwordAuthentication
          dangerous oracle.jdbc.provider.connectionString
          dangerous oracle.jdbc.provider.endUserSecurityContext oracle.jdbc.provider.json
          dangerous oracle.jdbc.provider.tlsConfiguration
          dangerous oracle.jdbc.provider.traceEventListener oracle.jdbc.provider.username
          dangerous oracle.jdbc.proxyClientName oracle.jdbc.redirectUri
          dangerous oracle.jdbc.remoteConfigurationFiltering oracle.jdbc.serializeSensitiveData
          dangerous oracle.jdbc.serverTelemetryLoggingEnabled
          dangerous oracle.jdbc.serverTelemetryTracesEnabled oracle.jdbc.sessionFixUpParams
          dangerous oracle.jdbc.sqlErrorTranslationFile oracle.jdbc.sqlTranslationProfile
          dangerous oracle.jdbc.tenantId oracle.jdbc.tokenAuthentication
          dangerous oracle.net.allow_weak_crypto oracle.net.authentication_services
          dangerous oracle.net.external_authentication oracle.net.eztls
          dangerous oracle.net.httpsProxyHost oracle.net.httpsProxyPort
          dangerous oracle.net.kerberos5_cc_name oracle.net.kerberos5_mutual_authentication
          dangerous oracle.net.KerberosJaasLoginModule oracle.net.KerberosRealm
          dangerous oracle.net.ldap.security.authentication oracle.net.ldap.security.principal
          dangerous oracle.net.ldap.ssl.dnMatch oracle.net.ldap.ssl.keyManagerFactory.algorithm
          dangerous oracle.net.ldap.ssl.keyStore oracle.net.ldap.ssl.keyStoreType
          dangerous oracle.net.ldap.ssl.serverCertDn oracle.net.ldap.ssl.ssl_context_protocol
          dangerous oracle.net.ldap.ssl.supportedCiphers oracle.net.ldap.ssl.supportedVersions
          dangerous oracle.net.ldap.ssl.trustManagerFactory.algorithm
          dangerous oracle.net.ldap.ssl.trustStore oracle.net.ldap.ssl.trustStoreType
          dangerous oracle.net.ldap.ssl.walletLocation oracle.net.profile
          dangerous oracle.net.proxyRemoteDNS oracle.net.radius_allow_weak_protocol
          dangerous oracle.net.radius_challenge_response_handler
          dangerous oracle.net.seps_wallet_location oracle.net.socksProxyHost
          dangerous oracle.net.socksProxyPort oracle.net.socksRemoteDNS
          dangerous oracle.net.ssl_allow_weak_dn_match oracle.net.ssl_certificate_alias
          dangerous oracle.net.ssl_certificate_thumbprint oracle.net.ssl_pem_private_key_index
          dangerous oracle.net.tns_admin oracle.net.useJCEAPI oracle.net.wallet_location
          dangerous oracle.net.websocketUser prelim_auth RessourceManagerId
          dangerous ssl.keyManagerFactory.algorithm ssl.trustManagerFactory.algorithm
          """);

  private OracleOptions() {}
}
