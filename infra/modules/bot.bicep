// The bot's registration, and its way into Teams. No other channel is opened.

@description('Name of the resource.')
param name string

@description('The app\'s host name.')
param host string

@description('The user-assigned identity, by its resource id.')
param identityId string

@description('The same identity, by its client id.')
param clientId string

@description('The Entra tenant of the identity.')
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0' // messages of Teams are free in F0 and S1; S1 has a service level agreement
  }
  properties: {
    displayName: 'ReviewBot'
    endpoint: 'https://${host}/api/messages'
    msaAppId: clientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled' // Teams comes from outside
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}
