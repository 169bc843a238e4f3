// The tables. Keys are off: who wants in needs an Entra identity with a role. The app makes its four tables itself.

param name string
param location string
param redundancy string

@description('The app\'s identity: it may read and write tables of this account, and nothing else in Azure.')
param principalId string

// Built-in role: Storage Table Data Contributor.
var tableDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
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

output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
