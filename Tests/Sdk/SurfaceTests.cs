using AdaptiveCards;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk;

/// <summary>All that the stand-ins offer, in one file, so that a change is seen. <c>APPROVE=1 dotnet test</c> rewrites it.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public async Task The_surface_is_the_approved_one()
    {
        var surface = Surface.Of(new[] { typeof(Activity), typeof(CloudAdapter), typeof(AdaptiveCard) }.SelectMany(each => each.Assembly.GetExportedTypes()));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1") await File.WriteAllTextAsync(OfficialSurface.File, surface);

        Assert.Equal(await File.ReadAllTextAsync(OfficialSurface.File), surface);
    }
}
