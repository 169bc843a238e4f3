// Who the app is: to Azure Storage, to the registry, and to Teams. It has no password that could leak or run out.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

@description('The resource id: what runs as this identity names it.')
output id string = identity.id

@description('The client id: the bot\'s app id.')
output clientId string = identity.properties.clientId

@description('The id that roles are given to.')
output principalId string = identity.properties.principalId
