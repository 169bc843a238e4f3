// Where images are built and kept. The app pulls with its identity; the admin user with its password is off.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string

@description('The app\'s identity: it may pull.')
param principalId string

@description('The built-in role AcrPull.')
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  name: name
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, principalId, acrPull)
  scope: registry
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

@description('The name of the registry.')
output name string = registry.name

@description('The host that images are pulled from.')
output server string = registry.properties.loginServer
