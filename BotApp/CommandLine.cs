using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ReviewBot.BotApp;

/// <summary>The verbs of the command line. Without one the web host starts, and the parser is not even loaded.</summary>
static class CommandLine
{
    static readonly string[] AboutItself = ["--help", "-h", "-?", "--version"];

    /// <summary>Options of the host are "--Key value", "/Key value" or "Key=value": a plain word in first place is a verb.</summary>
    public static bool NamesVerb(IReadOnlyList<string> args) => args is [{ Length: > 0 } first, ..]
        && (AboutItself.Contains(first) || (first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs a verb. Returns the exit code: 0, or 1 after an error, which is written to <paramref name="complain"/>.</summary>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter tell, TextWriter complain, CancellationToken ct)
    {
        var root = new RootCommand("ReviewBot. Without a verb it starts the bot; its settings are in the README.")
        {
            ImportVerb.Create(), ExportVerb.Create(), WordsVerb.Create(),
        };
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] wrong = parsed.Errors is [_, ..] errors ? [.. errors.Select(it => it.Message)] : [.. WrongSettings(args, parsed)];
        if (wrong is not [])
        {
            var verb = string.Concat(parsed.Tokens.Where(token => token.Type is TokenType.Command).Select(token => $"{token.Value} "));
            return await complain.Complain([.. wrong, $"“{verb}--help” says how it is written."]);
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = tell, Error = complain, EnableDefaultExceptionHandler = false }, ct);
        }
        catch (Exception outside) when (outside is IOException or UnauthorizedAccessException)
        {
            return await complain.Complain(outside.Message);
        }
    }

    public static Option<string> Tenant() => new("--tenant")
    {
        Description = "the id of the tenant in Microsoft Entra", HelpName = "TENANT", Required = true,
    };

    public static Option<string> Home() => new("--home")
    {
        Description = "the key of the pipeline: team:…, channel:… or chat:…", HelpName = "team:TEAM", Required = true,
    };

    public static Option<CultureInfo> Culture(string what) => new("--culture")
    {
        Description = what, HelpName = "en-GB", CustomParser = Culture, DefaultValueFactory = _ => CultureInfo.GetCultureInfo("en-GB"),
    };

    public static Argument<string> ExistingFile(string what)
    {
        var file = new Argument<string>("FILE") { Description = what };
        file.Validators.Add(it =>
        {
            if (it.GetValueOrDefault<string>() is { } path && !File.Exists(path))
                it.AddError($"There is no file {path}.");
        });
        return file;
    }

    /// <summary>Lets host options follow the verb, such as --Storage:File PATH.</summary>
    public static Command TakesSettings(this Command verb)
    {
        verb.Description += " Settings of the bot, such as --Storage:File PATH, are written at the end.";
        verb.TreatUnmatchedTokensAsErrors = false;
        return verb;
    }

    /// <summary>Writes error messages; returns the exit code.</summary>
    public static async Task<int> Complain(this TextWriter complain, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            await complain.WriteLineAsync(sentence);
        return 1;
    }

    /// <summary>A host option before the file name would take it as its value; an option without a value is a typing error.</summary>
    static IEnumerable<string> WrongSettings(IReadOnlyList<string> args, ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not { TreatUnmatchedTokensAsErrors: false } verb || parsed.UnmatchedTokens is not [_, ..] all)
            yield break;

        if (args.TakeWhile(it => !it.StartsWith('-')).Count() <= parsed.Tokens.Count(it => it.Type is TokenType.Command))
        {
            yield return $"Write {verb.Arguments[0].Name} right behind {verb.Name}, and settings such as --Storage:File PATH at the end.";
            yield break;
        }
        for (var at = 0; at < all.Count; at++)
        {
            var isAlone = all[at].Contains('=', StringComparison.Ordinal);
            if (!isAlone && (!all[at].StartsWith('-') || at + 1 == all.Count || all[at + 1].StartsWith("--", StringComparison.Ordinal)))
                yield return $"“{all[at]}” is no option of {verb.Name}, and no setting with its value.";
            else if (!isAlone)
                at++;
        }
    }

    static CultureInfo? Culture(ArgumentResult written)
    {
        var name = written.Tokens[0].Value;
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            written.AddError($"There is no culture {name}. Name one such as en-GB or de-DE: it says how the file writes its dates.");
            return null;
        }
    }
}
