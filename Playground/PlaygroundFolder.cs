namespace ReviewBot.Playground;

/// <summary>Where things are in the checked-out repository that this was built from.</summary>
public static class PlaygroundFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Repository { get; } = Find();

    /// <summary>What the local client is installed and configured from.</summary>
    public static string Playground { get; } = Path.Combine(Repository, "Playground");

    /// <summary>Databases and logs of local runs; not under version control, safe to delete.</summary>
    public static string Run { get; } = Path.Combine(Repository, ".run");

    /// <summary>Plainly invented deals to try things with.</summary>
    public static string SamplePipeline { get; } = Path.Combine(Playground, "sample", "pipeline.csv");

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Playground", "package-lock.json")))
                return folder.FullName;
        }

        throw new UserException("The Playground runs from its checked-out repository: go there and say `dotnet run --project Playground`.");
    }
}
