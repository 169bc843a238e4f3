using Microsoft.Playwright;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>
/// The pictures of docs/images/, taken by these tests: <c>PICTURES=1 dotnet test</c> writes them, any other run leaves them alone.
/// </summary>
static class Pictures
{
    static bool AreWanted => Environment.GetEnvironmentVariable("PICTURES") is "1";

    public static Task Picture(this ILocator card, string name) => AreWanted
        ? card.Shot(Path.Combine(Repository.Root, "docs", "images", $"{name}.png"), CardPicture.Wide)
        : Task.CompletedTask;
}
