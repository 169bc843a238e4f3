using System.CommandLine;
using System.Globalization;
using System.Text;
using ReviewBot.BotApp.Words;

namespace ReviewBot.BotApp;

/// <summary>
/// <c>words export FILE</c> and <c>words check FILE</c>: exports all sentences for a translator, and validates the translated file.
/// </summary>
static class WordsVerb
{
    public static Command Create() => new("words", "The sentences of the bot, for those who translate them.") { Export(), Check() };

    static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = "a CSV file, which is written" };
        var culture = CommandLine.Culture("whose spreadsheet opens it: with de-DE semicolons stand between the cells");
        var verb = new Command("export", "Writes every sentence in every language, with what it is about.") { file, culture };
        verb.SetAction(
            (parsed, ct) => File.WriteAllTextAsync(
                parsed.GetRequiredValue(file), WordFile.Write(parsed.GetRequiredValue(culture)), Encoding.UTF8, ct));
        return verb;
    }

    static Command Check()
    {
        var file = CommandLine.ExistingFile("a file of “words export”; a column with a new name is a new language");
        var verb = new Command("check", "Says what is missing in it, is still English, or has lost a fact.") { file };
        verb.SetAction(async (parsed, ct) =>
        {
            string[] problems = [.. WordFile.Problems(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), ct))];
            if (problems is not [])
                return await parsed.InvocationConfiguration.Error.Complain(problems);

            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"All {SentenceForms.All.Count} forms are there."));
            return 0;
        });
        return verb;
    }
}
