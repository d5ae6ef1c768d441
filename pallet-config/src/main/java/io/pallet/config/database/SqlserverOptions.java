package io.pallet.config.database;

/** The options of Microsoft's driver. */
final class SqlserverOptions {

  static final OptionTable TABLE =
      OptionTable.read(
          """
          plain application_name=applicationName applicationIntent applicationName
          plain authentication bulkCopyForBatchInsertAllowEncryptedValueModifications
          plain bulkCopyForBatchInsertBatchSize bulkCopyForBatchInsertCheckConstraints
          plain bulkCopyForBatchInsertFireTriggers bulkCopyForBatchInsertKeepIdentity
          plain bulkCopyForBatchInsertKeepNulls bulkCopyForBatchInsertTableLock
          plain cacheBulkCopyMetadata calcBigDecimalPrecision cancelQueryTimeout
          plain columnEncryptionSetting concatNullYieldsNull connect_timeout=loginTimeout
          plain connectRetryCount connectRetryInterval datetimeParameterType
          plain defaultTransactionIsolation delayLoadingLobs disableStatementPooling domain
          plain enablePrepareOnFirstPreparedStatementCall failoverPartner fips
          plain hostNameInCertificate instanceName iPAddressPreference lastUpdateCount
          plain lockTimeout loginTimeout maxResultBuffer msiClientId multiSubnetFailover
          plain packetSize prepareMethod query_timeout=queryTimeout queryTimeout
          plain quotedIdentifier realm replication responseBuffering selectMethod
          plain sendStringParametersAsUnicode sendTemporalDataTypesAsStringForBulkCopy
          plain sendTimeAsDatetime serverNameAsACE serverPreparedStatementDiscardThreshold
          plain serverSpn socketTimeout sslProtocol statementPoolingCacheSize
          plain timeout=loginTimeout TransparentNetworkIPResolution trustServerCertificate
          plain trustStoreType useBulkCopyForBatchInsert useDefaultGSSCredential useFmtOnly
          plain vectorTypeSupport workstationID xopenStates
          tls encrypt sslmode=encrypt
          path serverCertificate trustStore
          elsewhere database databaseName dbname driver host port portNumber server serverName
          credential AADSecurePrincipalId AADSecurePrincipalSecret accessToken
          credential clientKeyPassword keyStoreSecret keyVaultProviderClientId
          credential keyVaultProviderClientKey pass passwd password pwd trustStorePassword uid
          credential user username
          dangerous accessTokenCallback accessTokenCallbackClass authenticationScheme
          dangerous clientCertificate clientKey enclaveAttestationProtocol
          dangerous enclaveAttestationUrl integratedSecurity jaasConfigurationName
          dangerous keyStoreAuthentication keyStoreLocation keyStorePrincipalId retryConn
          dangerous retryExec socketFactoryClass socketFactoryConstructorArg trustManagerClass
          dangerous trustManagerConstructorArg useDefaultJaasConfig
          """);

  private SqlserverOptions() {}
}
