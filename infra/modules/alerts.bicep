// What somebody should hear of: turns that failed, nudges that were not delivered, and rows that cannot be read. All are lines of the log, by their event ids.

param name string
param location string

@description('The Log Analytics workspace.')
param workspaceId string

param email string

// The JSON console writes the event id first, then level and category.
var ofApp = 'ContainerAppConsoleLogs | where ContainerAppName == "${name}" | extend line = parse_json(Log)'

var watched = [
  {
    name: 'failed-turns'
    says: 'ReviewBot failed to answer: somebody pressed or typed, and nothing was saved.'
    query: '${ofApp} | where toint(line.EventId) == 101 and tostring(line.Category) startswith "ReviewBot.BotApp"'
  }
  {
    name: 'undelivered-nudges'
    says: 'ReviewBot could not deliver a nudge, or a whole round of nudges failed. What it was to say comes another day.'
    query: '${ofApp} | where (toint(line.EventId) == 210 and tostring(line.State.Delivery) == "Failed") or toint(line.EventId) == 214'
  }
  {
    name: 'unreadable-rows'
    says: 'ReviewBot found a row that it cannot read. It is left as it is, and its deal is missing on the board.'
    query: '${ofApp} | where toint(line.EventId) == 300 and tostring(line.Category) startswith "ReviewBot.Storage"'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-admins'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [
      {
        name: 'admins'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for it in watched: {
  name: '${name}-${it.name}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${it.name}'
    description: it.says
    enabled: true
    severity: 2
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: it.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    skipQueryValidation: true // in a new workspace the table has no rows yet
    actions: {
      actionGroups: [people.id]
    }
  }
}]
