using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>Command line options. A port that is null is chosen freely.</summary>
sealed record PlaygroundOptions(bool Azurite, int? Port, int? BotPort, string Data)
{
    /// <summary>True: a stand-in of a CRM is there to be connected.</summary>
    public bool Crm { get; init; }

    const string Usage = "Usage: dotnet run --project Playground -- [--azurite] [--crm] [--port N] [--bot-port N] [--data FOLDER]";

    public static PlaygroundOptions From(IReadOnlyList<string> args)
    {
        var wanted = new PlaygroundOptions(false, null, null, PlaygroundFolder.Run);
        for (var i = 0; i < args.Count; i++)
        {
            wanted = args[i] switch
            {
                "--azurite" => wanted with { Azurite = true },
                "--crm" => wanted with { Crm = true },
                "--port" => wanted with { Port = Number(args, ++i) },
                "--bot-port" => wanted with { BotPort = Number(args, ++i) },
                "--data" when i + 1 < args.Count => wanted with { Data = Path.GetFullPath(args[++i]) },
                "--data" => throw new UserException($"--data needs a folder. {Usage}"),
                var other => throw new UserException($"\"{other}\" is not known here. {Usage}"),
            };
        }

        return wanted;
    }

    static int Number(IReadOnlyList<string> args, int at) =>
        at < args.Count && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new UserException($"{args[at - 1]} needs a number from 1 to 65535. {Usage}");
}
