// ReviewBot in Azure: everything it needs in one resource group, and no secret anywhere.
// Deploy it twice the first time: without an image (that makes the registry), then with one. README.md has the commands.
targetScope = 'resourceGroup'

@description('Short name of this installation: lower-case letters and digits. All resources are named after it.')
@minLength(3)
@maxLength(11)
param name string = 'reviewbot'

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Microsoft Entra tenants that are served, by their ids. Nobody else gets an answer.')
@minLength(1)
param tenants string[] = [tenant().tenantId]

@description('Who hears of failed turns: an e-mail address.')
param alertEmail string

@description('The image to run, e.g. "reviewbot:1". It must be in the registry that this template makes. Empty: everything but the app and the bot.')
param image string = ''

@description('How often the tables are kept: in one data centre, in three zones, or in a second region as well. Some regions have no zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('Replicas that always run. Never 0: a button must be answered within seconds.')
@minValue(1)
@maxValue(10)
param minReplicas int = 1

@description('Replicas at most, under load.')
@minValue(1)
@maxValue(30)
param maxReplicas int = 5

var suffix = uniqueString(resourceGroup().id)
var globalName = '${name}${suffix}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-identity'
    location: location
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take(globalName, 24)
    location: location
    redundancy: redundancy
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: globalName
    location: location
    principalId: identity.outputs.principalId
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${name}-logs'
    location: location
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: '${name}-environment'
    location: location
    workspaceId: logs.outputs.id
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenants: tenants
    tableEndpoint: storage.outputs.tableEndpoint
    registryServer: registry.outputs.server
    image: image
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
}

module bot 'modules/bot.bicep' = if (!empty(image)) {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    host: '${name}.${environment.outputs.domain}'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: logs.outputs.id
    email: alertEmail
  }
}

@description('The bot\'s app id: MicrosoftAppId, and the bot id in the Teams manifest.')
output appId string = identity.outputs.clientId

@description('The app\'s host name: valid domain in the Teams manifest.')
output host string = '${name}.${environment.outputs.domain}'

@description('The registry that images are pushed to.')
output registryName string = registry.outputs.name

@description('The storage account that holds the tables.')
output storageName string = storage.outputs.name
