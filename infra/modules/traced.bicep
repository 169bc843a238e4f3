// The environment once more, with Azure's OpenTelemetry agent, which hands traces to Application Insights. Only preview versions of the
// API know that agent, so it is apart, and only for who asks for traces. Metrics it hands to nobody in Azure.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string

@description('The Log Analytics workspace.')
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-traces'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableLocalAuth: false // the agent knows no other way in. Who has its connection string can write traces, and read none
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-02-02-preview' = {
  name: name
  location: location
  properties: {
    appInsightsConfiguration: {
      connectionString: insights.properties.ConnectionString
    }
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    openTelemetryConfiguration: {
      tracesConfiguration: {
        destinations: ['appInsights']
      }
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
