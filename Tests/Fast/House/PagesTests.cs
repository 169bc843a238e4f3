using System.Text.RegularExpressions;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>The pages of the project and what they point to.</summary>
public sealed partial class PagesTests
{
    static readonly string[] Folders = ["docs", "infra", "manifest", "Bench", "Tests/Kit"];

    static IEnumerable<string> Pages => Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md")));

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() => Assert.Empty(
        from page in Pages
        from link in Links(page)
        let path = Path.Combine(Path.GetDirectoryName(page)!, link)
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{Path.GetRelativePath(Repository.Root, page)}: {link}");

    [Fact]
    public void Every_picture_is_shown() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "images"))
            .Select(Path.GetFullPath)
            .Except(
                Pages.SelectMany(page => Links(page).Select(link => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link)))))
            .Select(Path.GetFileName));

    static IEnumerable<string> Links(string page) => Link().Matches(File.ReadAllText(page))
        .Select(it => it.Groups[1].Value.Split('#')[0])
        .Where(it => it.Length > 0 && !it.Contains(':', StringComparison.Ordinal));

    /// <summary>[words](target) and src="target".</summary>
    [GeneratedRegex("""(?:\]\(|src=")([^)"\s]+)""")]
    private static partial Regex Link();
}
