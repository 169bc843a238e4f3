using System.Globalization;
using System.Text;
using ReviewBot.BotApp;
using ReviewBot.BotApp.Words;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Words;

/// <summary>All sentences for a translator, and what came back.</summary>
public sealed class WordsVerbTests
{
    /// <summary>Of a clock and of a number: not words.</summary>
    static readonly string[] Formats = ["HH:mm", "h:mm tt", "N0"];

    static readonly string List = WordFile.Write(CultureInfo.GetCultureInfo("en-GB"));

    [Fact]
    public async Task A_list_opens_in_a_spreadsheet_and_is_fine_as_it_was_written()
    {
        using var folder = new Folder();
        using StringWriter told = new(), complained = new();

        var written = await CommandLine.Run(["words", "export", folder.File("words.csv"), "--culture", "de-DE"], told, complained, default);
        var read = await CommandLine.Run(["words", "check", folder.File("words.csv")], told, complained, default);

        Assert.Equal((0, 0, ""), (written, read, $"{complained}"));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(folder.File("words.csv")))[..3]);
        Assert.StartsWith("Key;English;German;Context", await File.ReadAllTextAsync(folder.File("words.csv")), StringComparison.Ordinal);
        Assert.StartsWith($"All {SentenceForms.All.Count} forms", $"{told}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoDealNamed,I can’t find a deal called “{name}” here,Einen Deal „{name}“ finde ich hier nicht,Facts: name (text).")]
    [InlineData("SeveralFit,{deals} deals match.,{deals} Deals passen zu diesem Namen.,Facts: deals (count).")]
    [InlineData("SeveralFit(deals 1),1 deal matches.,1 Deal passt zu diesem Namen.,Facts: deals (count).")]
    [InlineData("Refused(NotStarted),{lead} can start it from its first card.,{lead} kann sie über die Startkarte beginnen.,\"Why something")]
    [InlineData("DidYouMean,Did you mean “{command}”?,Meinst du „{command}“?,Facts: command (text).")]
    public void A_line_says_the_sentence_in_each_language_with_its_facts_by_name(string line) =>
        Assert.Contains($"\r\n{line}", List, StringComparison.Ordinal);

    [Fact]
    public void Every_sentence_is_in_it() => Problems.AssertNone(
        typeof(Say).GetMethods()
            .Where(it => it is { IsVirtual: true, IsSpecialName: false } && it.DeclaringType == typeof(Say))
            .Where(it => it.Name is not nameof(Say.FormerNames)) // no sentences: what was said before
            .Where(it => MethodCode.Texts(it).Any(text => text.Any(char.IsLetter) && !Formats.Contains(text)))
            .Where(it => SentenceForms.All.All(form => form.Sentence != it))
            .Select(it => $"no facts could be made up for Say.{it.Name}: see MadeUpFacts"));

    [Fact]
    public void Nothing_in_it_is_a_formula() => Assert.DoesNotContain(
        List.Split("\r\n").SelectMany(line => line.Split(',')), cell => cell.TrimStart('"') is ['=' or '+' or '-' or '@', ..]);

    [Theory]
    [InlineData("Je ne connais pas {name}", null)]
    [InlineData("", "NoDealNamed, French: is missing")]
    [InlineData("I can’t find a deal called “{name}” here", "NoDealNamed, French: is the same as in English")]
    [InlineData("Je ne connais pas cela", "NoDealNamed, French: has lost {name}")]
    public void A_column_more_is_one_more_language(string french, string? problem)
    {
        var sentence = SentenceForms.All.Single(it => it.Key is "NoDealNamed").Texts[0];

        var problems = WordFile.Problems(Encoding.UTF8.GetBytes($"Key,English,French\nNoDealNamed,{sentence},{french}\n"));

        Assert.Equal(problem, problems.SingleOrDefault(it => it.StartsWith("NoDealNamed", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Key,English\nNoDealNamed,Another,\n", "NoDealNamed: in English it is now “I can’t find a deal called “{name}” here”")]
    [InlineData("Key,English\nNobodySaysThis,Another,\n", "NobodySaysThis: is no sentence (any more)")]
    [InlineData("Key,English\nBot,ReviewBot,\n", "NoDealNamed: is not in the file")]
    [InlineData("Word,Meaning\na,b\n", "The first line must name the columns Key and English: begin with a file of “words export”.")]
    public void What_does_not_fit_the_sentences_of_today_is_said(string list, string problem) =>
        Assert.Contains(problem, WordFile.Problems(Encoding.UTF8.GetBytes(list)));
}
