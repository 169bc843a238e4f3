// The app: one container, started anew when it does not live, left out while it is not ready, more of it under load.

@description('Name of the resource.')
param name string

@description('Its region.')
param location string
@description('The environment to run in.')
param environmentId string

@description('The user-assigned identity, by its resource id.')
param identityId string

@description('The same identity, by its client id: the bot\'s app id.')
param clientId string

@description('The Entra tenants that are served.')
param tenants string[]

@description('The address of the tables.')
param tableEndpoint string

@description('The app\'s host name.')
param host string

@description('The host that the image is pulled from.')
param registryServer string

@description('The image to run, with its tag.')
param image string

@description('An OpenTelemetry collector to send traces and metrics to. Empty: to none.')
param collector string

@description('Settings of what is not always there, by name: connections to CRMs, signing in, Copilot.')
param moreSettings { *: string }

@description('Such settings that are in a key vault: the address of each there, by name.')
param moreVaulted { *: string }

@description('Replicas that always run. At least one: nobody is nudged while none runs.')
@minValue(1)
param minReplicas int

@description('Replicas at most, under load.')
param maxReplicas int

@description('What the image listens on.')
var port = 8080

@description('One setting for each tenant.')
var served = [
  for (id, i) in tenants: {
    name: 'ReviewBot__Tenants__${i}'
    value: id
  }
]

@description('What was set at the other end: who the bot is, and where its rows are.')
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
    name: 'ReviewBot__PublicAddress'
    value: 'https://${host}'
  }
  {
    name: 'ReviewBot__Proxies__0' // these five: private networks, one of which the ingress speaks from; nobody else reaches the app
    value: '10.0.0.0/8'
  }
  {
    name: 'ReviewBot__Proxies__1'
    value: '100.64.0.0/10'
  }
  {
    name: 'ReviewBot__Proxies__2'
    value: '169.254.0.0/16'
  }
  {
    name: 'ReviewBot__Proxies__3'
    value: '172.16.0.0/12'
  }
  {
    name: 'ReviewBot__Proxies__4'
    value: '192.168.0.0/16'
  }
  {
    name: 'Logging__Console__FormatterName' // one line of the log is one line of JSON: the alerts read it
    value: 'json'
  }
  {
    name: 'OTEL_TRACES_SAMPLER' // of no effect where nothing is collected; metrics are always whole
    value: 'parentbased_traceidratio'
  }
  {
    name: 'OTEL_TRACES_SAMPLER_ARG'
    value: '0.1'
  }
]

@description('No setting at all where there is no collector: an address that Azure\'s own agent has put there must stand.')
var collected = empty(collector)
  ? []
  : [
      {
        name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
        value: collector
      }
    ]

@description('One setting for each of them.')
var more = [
  for it in items(moreSettings): {
    name: it.key
    value: it.value
  }
]

@description('Read from the key vault when a replica starts, by the identity.')
var vaulted = [
  for it in items(moreVaulted): {
    name: toLower(replace(it.key, '__', '-'))
    keyVaultUrl: it.value
    identity: identityId
  }
]

@description('The settings that have those values.')
var moreOfVault = [
  for it in items(moreVaulted): {
    name: it.key
    secretRef: toLower(replace(it.key, '__', '-'))
  }
]

resource app 'Microsoft.App/containerApps@2025-07-01' = {
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
      secrets: vaulted
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
      terminationGracePeriodSeconds: 30 // the app takes up to 25 to finish what is under way
      containers: [
        {
          name: 'reviewbot'
          image: '${registryServer}/${image}'
          env: concat(settings, served, collected, more, moreOfVault)
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
