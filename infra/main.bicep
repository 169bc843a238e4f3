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

@description('Who hears of what goes wrong: an e-mail address.')
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

@description('An OpenTelemetry collector that traces and metrics are sent to, e.g. http://collector:4317 for one in the same environment. Empty: to none.')
param collector string = ''

@description('Settings of connections to CRMs, by name, e.g. { Connections__HubSpot__Address: \'https://api-eu1.hubapi.com\' }. Nothing secret. Empty: none.')
param crmSettings { *: string } = {}

@description('Settings of connections to CRMs whose values are in a key vault: the address of each there, e.g. { Connections__HubSpot__Token: \'https://contoso.vault.azure.net/secrets/hubspot\' }. The identity must be let read them. Empty: none.')
param crmVaulted { *: string } = {}

@description('The app registration that people sign in to, by its application (client) id. Empty: nobody signs in, so there are no pages and nothing for Copilot.')
param signInAppId string = ''

@description('Whether assistants such as Copilot get answers. Needs signInAppId.')
param copilot bool = false

@description('The address in a key vault of what events for other systems are signed with. The identity must be let read it. Empty: no events are sent.')
param webhooksVaulted string = ''

@description('Whether one trace in ten goes to Application Insights, by Azure\'s own agent, which is a preview.')
param traces bool = false

@description('Makes names unique that must be so in all of Azure.')
var suffix = uniqueString(resourceGroup().id)
@description('For what takes letters and digits only.')
var globalName = '${name}${suffix}'

module identity 'modules/identity.bicep' = {
  params: {
    name: '${name}-identity'
    location: location
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take(globalName, 24)
    location: location
    redundancy: redundancy
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  params: {
    name: globalName
    location: location
    principalId: identity.outputs.principalId
  }
}

module logs 'modules/logs.bicep' = {
  params: {
    name: '${name}-logs'
    location: location
  }
}

module environment 'modules/environment.bicep' = if (!traces) {
  params: {
    name: '${name}-environment'
    location: location
    workspaceId: logs.outputs.id
  }
}

module traced 'modules/traced.bicep' = if (traces) {
  params: {
    name: '${name}-environment'
    location: location
    workspaceId: logs.outputs.id
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  params: {
    name: name
    location: location
    environmentId: traces ? traced!.outputs.id : environment!.outputs.id
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenants: tenants
    tableEndpoint: storage.outputs.tableEndpoint
    host: '${name}.${traces ? traced!.outputs.domain : environment!.outputs.domain}'
    registryServer: registry.outputs.server
    image: image
    collector: collector
    moreSettings: union(
      crmSettings,
      empty(signInAppId) ? {} : { SignIn__AppId: signInAppId },
      copilot ? { Copilot__IsOn: 'true' } : {}
    )
    moreVaulted: union(crmVaulted, empty(webhooksVaulted) ? {} : { Webhooks__Secret: webhooksVaulted })
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
}

module bot 'modules/bot.bicep' = if (!empty(image)) {
  params: {
    name: '${name}-${suffix}'
    host: '${name}.${traces ? traced!.outputs.domain : environment!.outputs.domain}'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: tenant().tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
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
output host string = '${name}.${traces ? traced!.outputs.domain : environment!.outputs.domain}'

@description('The registry that images are pushed to.')
output registryName string = registry.outputs.name

@description('The storage account that holds the tables.')
output storageName string = storage.outputs.name
