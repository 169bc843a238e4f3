using System.Globalization;
using Microsoft.AspNetCore.Builder;
using ReviewBot.BotApp;
using ReviewBot.Reviews;

namespace ReviewBot.Playground;

/// <summary>The sample deals, brought in as any other file would be. A second run changes nothing.</summary>
public static class SamplePipeline
{
    /// <summary>The team and its first person, as .m365agentsplayground.yml names them.</summary>
    static readonly PipelineHome Sales = new(
        "5a3d1c00-0000-4000-8000-000000000001", "team:19:sales@thread.tacv2", "Sales", "19:deal-reviews@thread.tacv2", "28:5a3d1c00-0000-4000-8000-0000000000b0");

    /// <summary>Where the sample deals live.</summary>
    public static WorkspaceId Workspace => new(Sales.Tenant, Sales.Home);

    static readonly Person Sam = new(new("5a3d1c00-0000-4000-8000-000000000010"), "Sam Sample");

    public static async Task Bring(WebApplication bot, Uri client, CancellationToken ct)
    {
        await using var file = File.OpenRead(Home.SamplePipeline);
        var home = Sales with { ServiceUrl = new(client, "/_connector") };
        var (plan, _) = await PipelineFile.Import(bot.Services, home, file, Sam, CultureInfo.GetCultureInfo("en-GB"), apply: true, ct);
        if (plan.Problem is not null || plan.BadLines.Count > 0)
            throw new Trouble($"The sample deals in {Home.SamplePipeline} cannot be read. `dotnet run --project BotApp -- import {Home.SamplePipeline} --tenant t --home team:t` says why.");
    }
}
