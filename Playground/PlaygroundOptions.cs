using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>Command line options. A port that is null is chosen freely.</summary>
sealed record PlaygroundOptions(bool Azurite, int? Port, int? BotPort, string Data)
{
    /// <summary>True: a fake CRM is started, to which the pipeline can be connected.</summary>
    public bool Crm { get; init; }

    /// <summary>Language of the sample deals and of all cards; null: English deals, and cards in the language of each client.</summary>
    public CultureInfo? Language { get; init; }

    const string Usage =
        "Usage: dotnet run --project Playground -- [--azurite] [--crm] [--language en|de] [--port N] [--bot-port N] [--data FOLDER]";

    /// <summary>The data folder: each language has its own.</summary>
    static string DataOf(CultureInfo? language) => language is null
        ? PlaygroundFolder.Run
        : Path.Combine(PlaygroundFolder.Run, language.TwoLetterISOLanguageName);

    public static PlaygroundOptions From(IReadOnlyList<string> args)
    {
        var wanted = new PlaygroundOptions(false, null, null, "");
        for (var i = 0; i < args.Count; i++)
        {
            wanted = args[i] switch
            {
                "--azurite" => wanted with { Azurite = true },
                "--crm" => wanted with { Crm = true },
                "--language" => wanted with { Language = Spoken(args.ElementAtOrDefault(++i)) },
                "--port" => wanted with { Port = Number(args, ++i) },
                "--bot-port" => wanted with { BotPort = Number(args, ++i) },
                "--data" when i + 1 < args.Count => wanted with { Data = Path.GetFullPath(args[++i]) },
                "--data" => throw new UserException($"--data needs a folder. {Usage}"),
                var other => throw new UserException($"\"{other}\" is not known here. {Usage}"),
            };
        }

        return wanted.Data.Length > 0 ? wanted : wanted with { Data = DataOf(wanted.Language) };
    }

    static CultureInfo Spoken(string? language) => language switch
    {
        "en" => CultureInfo.GetCultureInfo("en-GB"),
        "de" => CultureInfo.GetCultureInfo("de-DE"),
        _ => throw new UserException($"--language needs en or de. {Usage}"),
    };

    static int Number(IReadOnlyList<string> args, int at) =>
        at < args.Count && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new UserException($"{args[at - 1]} needs a number from 1 to 65535. {Usage}");
}
