using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>Built on the official packages, this says what the stand-ins offer beyond them; built on the stand-ins, that nothing is approved which they lack.</summary>
public sealed class OfficialSurfaceTests
{
    [Fact]
    public async Task Nothing_is_offered_that_the_packages_do_not_have()
    {
        var packages = new[] { typeof(Activity), typeof(ConnectorClient), typeof(BotAdapter), typeof(CloudAdapter), typeof(AdaptiveCard), typeof(ServiceClientCredentials) };
        var surface = new OfficialSurface([.. packages.Select(it => it.Assembly).Distinct().SelectMany(it => it.GetExportedTypes())]);

        Assert.Empty(surface.Lacks(await File.ReadAllLinesAsync(OfficialSurface.File)));
    }
}
