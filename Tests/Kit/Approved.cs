using System.Runtime.CompilerServices;
using AdaptiveCards;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Approval tests: compares with texts in Approved/ beside the test, which a person has reviewed. <c>APPROVE=1 dotnet test</c> rewrites
/// them.
/// </summary>
static class Approved
{
    static bool Rewrites => Environment.GetEnvironmentVariable("APPROVE") is "1";

    /// <summary>Compares a card with the approved one, and checks it with Microsoft's parser and our rules.</summary>
    /// <param name="name">For a test with several cards; null: the name of the test.</param>
    public static async Task Card(
        AdaptiveCard card, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var json = card.ToJson();
        await CardCheck.IsFine(json);
        Match(CardJson.Shape(json) + "\n", "json", name, file, test);
    }

    public static void Match(
        string text, string ending, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
            MatchFile(
        Path.Combine(Path.GetDirectoryName(file)!, "Approved", $"{Path.GetFileNameWithoutExtension(file)}.{name ?? test}.{ending}"), text);

    /// <summary>A file that the product itself needs, elsewhere.</summary>
    public static void MatchFile(string approved, string text)
    {
        if (Rewrites)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, text);
        }

        Assert.True(File.Exists(approved), $"Nobody has approved this yet. Run with APPROVE=1 and read {approved}");
        Assert.Equal(File.ReadAllText(approved), text, ignoreLineEndingDifferences: true);
    }
}
