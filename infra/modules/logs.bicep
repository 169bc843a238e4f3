// What the app says of itself: ids, counts and outcomes.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
    features: {
      disableLocalAuth: true
    }
    workspaceCapping: {
      dailyQuotaGb: 1 // a log that runs wild must not make a bill
    }
  }
}

@description('The resource id of the workspace.')
output id string = workspace.id
