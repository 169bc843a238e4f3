namespace ReviewBot.BotApp;

/// <summary>Parses the arguments after a verb.</summary>
static class CommandLine
{
    public static string? Option(this IReadOnlyList<string> args, string name) =>
        args.Zip(args.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second).FirstOrDefault();

    /// <summary>Writes an error and returns the exit code.</summary>
    public static async Task<int> Complain(this TextWriter complain, string what)
    {
        await complain.WriteLineAsync(what);
        return 1;
    }
}
