// The app: one container, started anew when it does not live, left out while it is not ready, more of it under load.

param name string
param location string
param environmentId string

@description('The user-assigned identity, by its resource id.')
param identityId string

@description('The same identity, by its client id: the bot\'s app id.')
param clientId string

param tenants string[]
param tableEndpoint string
param registryServer string
param image string
param minReplicas int
param maxReplicas int

var port = 8080

var served = [for (id, i) in tenants: {
  name: 'ReviewBot__Tenants__${i}'
  value: id
}]

var settings = [
  {
    name: 'MicrosoftAppType'
    value: 'UserAssignedMSI'
  }
  {
    name: 'MicrosoftAppId'
    value: clientId
  }
  {
    name: 'MicrosoftAppTenantId'
    value: tenant().tenantId
  }
  {
    name: 'Storage__TableEndpoint'
    value: tableEndpoint
  }
  {
    name: 'Storage__ManagedIdentityClientId'
    value: clientId
  }
  {
    name: 'Logging__Console__FormatterName' // one line of the log is one line of JSON: the alerts read it
    value: 'json'
  }
]

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single' // the old revision serves until the new one is ready
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'reviewbot'
          image: '${registryServer}/${image}'
          env: concat(settings, served)
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz/live'
                port: port
              }
              periodSeconds: 3
              timeoutSeconds: 2
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz/live'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 2
              failureThreshold: 3
            }
            {
              type: 'Readiness' // asks the tables
              httpGet: {
                path: '/healthz/ready'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '20'
              }
            }
          }
        ]
      }
    }
  }
}
