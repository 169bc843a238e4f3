using System.Text.RegularExpressions;

namespace ReviewBot.Tests.Infra;

/// <summary>Who gets in, and with what.</summary>
public sealed partial class WhoMayWhatTests
{
    const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    const string AcrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

    [BicepFact]
    public async Task The_identity_has_two_roles_each_on_one_resource()
    {
        var template = await Template.Read();

        var roles = template.Resources.Where(it => it.Type is "Microsoft.Authorization/roleAssignments").ToList();

        Assert.Equal(
            [$"Microsoft.ContainerRegistry/registries: {AcrPull}", $"Microsoft.Storage/storageAccounts: {TableDataContributor}"],
            roles.Select(
                it => $"{Scope().Match(it["scope"]).Groups[1].Value}: {Role().Match(it["properties.roleDefinitionId"]).Groups[1].Value}")
                .Order());
        Assert.All(
            roles,
            it => Assert.Equal(
                "ServicePrincipal, [parameters('principalId')]", $"{it["properties.principalType"]}, {it["properties.principalId"]}"));
        Assert.DoesNotContain(template.Resources, it => it.Type is "Microsoft.Authorization/roleDefinitions");
    }

    [BicepFact]
    public async Task Nobody_opens_the_tables_with_a_key_or_without_encryption()
    {
        var account = (await Template.Read()).The("Microsoft.Storage/storageAccounts");

        Assert.Equal("False", account["properties.allowSharedKeyAccess"]);
        Assert.Equal("False", account["properties.allowBlobPublicAccess"]);
        Assert.Equal("False", account["properties.allowCrossTenantReplication"]);
        Assert.Equal("True", account["properties.supportsHttpsTrafficOnly"]);
        Assert.True(account["properties.minimumTlsVersion"] is "TLS1_2" or "TLS1_3", account["properties.minimumTlsVersion"]);
    }

    [BicepFact]
    public async Task The_deals_are_not_deleted_by_a_slip()
    {
        var kept = (await Template.Read()).The("Microsoft.Authorization/locks");

        Assert.Equal("CanNotDelete", kept["properties.level"]);
        Assert.Contains("Microsoft.Storage/storageAccounts", kept["scope"], StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task No_password_opens_the_registry_the_log_or_the_bot()
    {
        var template = await Template.Read();

        Assert.Equal("False", template.The("Microsoft.ContainerRegistry/registries")["properties.adminUserEnabled"]);
        Assert.Equal("True", template.The("Microsoft.OperationalInsights/workspaces")["properties.features.disableLocalAuth"]);
        Assert.Equal("True", template.The("Microsoft.BotService/botServices")["properties.disableLocalAuth"]);
    }

    [BicepFact]
    public async Task There_is_one_identity_and_it_is_user_assigned()
    {
        var template = await Template.Read();

        Assert.Single(template.Resources, it => it.Type is "Microsoft.ManagedIdentity/userAssignedIdentities");
        Assert.Equal(
            ["app: UserAssigned"],
            template.Resources.Where(it => it["identity"] is not "").Select(it => $"{it.Module}: {it["identity.type"]}"));
        Assert.Equal(
            "[parameters('identityId')]", template.The("Microsoft.App/containerApps")["properties.configuration.registries.0.identity"]);
        Assert.Equal(
            "[variables('vaulted')]", $"{template.The("Microsoft.App/containerApps").At("properties.configuration.secrets")}");
    }

    [BicepFact]
    public async Task The_bot_is_that_identity_and_speaks_in_Teams_only()
    {
        var template = await Template.Read();
        var bot = template.The("Microsoft.BotService/botServices");

        Assert.Equal("UserAssignedMSI", bot["properties.msaAppType"]);
        Assert.Equal(
            "[parameters('identityId')] [parameters('clientId')] [parameters('tenantId')]",
            $"{bot["properties.msaAppMSIResourceId"]} {bot["properties.msaAppId"]} {bot["properties.msaAppTenantId"]}");
        Assert.Equal("[format('https://{0}/api/messages', parameters('host'))]", bot["properties.endpoint"]);
        Assert.Equal("MsTeamsChannel", template.The("Microsoft.BotService/botServices/channels")["properties.channelName"]);
        Assert.Equal("True", template.The("Microsoft.BotService/botServices/channels")["properties.properties.isEnabled"]);
    }

    [GeneratedRegex(@"^\[resourceId\('([^']+)', parameters\('name'\)\)\]$")]
    private static partial Regex Scope();

    [GeneratedRegex(@"roleDefinitions', '([0-9a-f-]+)'\)\]$")]
    private static partial Regex Role();
}
