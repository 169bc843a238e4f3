// What somebody should hear of, by the event ids of the log's lines. Not by metrics: Azure's own OpenTelemetry agent hands none to
// Application Insights, and Container Apps' own know nothing of turns and nudges.

@description('Name of the app, which its log lines bear; the rules are named after it.')
param name string

@description('Their region.')
param location string

@description('The Log Analytics workspace.')
param workspaceId string

@description('Who gets the e-mail.')
param email string

@description('The lines of the app. Its console writes JSON: event id, level, category, message and what the message is made of.')
var lines = 'ContainerAppConsoleLogs | where ContainerAppName == "${name}" | extend line = parse_json(Log)'

@description('The rules: which lines, and how many of them are too many in half an hour.')
var watched = [
  {
    name: 'failed-turns'
    says: 'ReviewBot failed to answer: somebody pressed or typed, and nothing was saved.'
    where: 'toint(line.EventId) == 101 and tostring(line.Category) startswith "ReviewBot.BotApp"'
    over: 0
  }
  {
    name: 'undelivered-nudges'
    says: 'ReviewBot could not deliver a nudge, a job of the work queue failed, or a whole round of work. It tries again; what it was to say may come another day.'
    where: '(toint(line.EventId) == 210 and tostring(line.State.Delivery) == "Failed") or toint(line.EventId) == 211 or toint(line.EventId) == 214'
    over: 0
  }
  {
    name: 'not-ready'
    says: 'ReviewBot does not reach its tables. Meanwhile no turn gets to it, so none fails either.'
    where: 'toint(line.EventId) == 105'
    over: 10 // each replica is asked every 10 seconds, and one bad minute of one is none
  }
  {
    name: 'unreadable-rows'
    says: 'ReviewBot found a row that it cannot read. It is left as it is, and its deal is missing on the board.'
    where: 'toint(line.EventId) == 300 and tostring(line.Category) startswith "ReviewBot.Storage"'
    over: 0
  }
  {
    name: 'failed-sweeps'
    says: 'ReviewBot could not delete what was kept long enough. It tries again in six hours.'
    where: 'toint(line.EventId) == 108'
    over: 0
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

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for it in watched: {
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
      windowSize: 'PT30M' // wider than the step: a line takes minutes to get here
      criteria: {
        allOf: [
          {
            query: '${lines} | where ${it.where}'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: it.over
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true // one e-mail when it begins, one when it is over
      skipQueryValidation: true // in a new workspace the table has no rows yet
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]
