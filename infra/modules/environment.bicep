// The ground that the app stands on. Its logs go through Azure Monitor, which needs no workspace key.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string

@description('The Log Analytics workspace.')
param workspaceId string

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

// Diagnostic settings have no newer version than this one, and none without "preview".
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

@description('The resource id of the environment.')
output id string = environment.id

@description('What the host names of its apps end in.')
output domain string = environment.properties.defaultDomain
