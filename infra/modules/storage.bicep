// The tables. Keys are off: who wants in needs an Entra identity with a role. The app makes its four tables itself.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string
@description('How often the rows are kept, as Azure names it.')
param redundancy string

@description('The app\'s identity: it may read and write tables of this account, and nothing else in Azure.')
param principalId string

@description('The built-in role Storage Table Data Contributor.')
var tableDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataContributor
  }
}

// Tables have no bin to fish a deleted account from.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-the-deals'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds all deals and reviews. Take this lock away only to remove ReviewBot for good.'
  }
}

@description('The name of the account.')
output name string = account.name

@description('The address of its tables.')
output tableEndpoint string = account.properties.primaryEndpoints.table
