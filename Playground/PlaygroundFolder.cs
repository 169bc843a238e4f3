namespace ReviewBot.Playground;

/// <summary>Paths in the repository that this was built from.</summary>
public static class PlaygroundFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Repository { get; } = Find();

    /// <summary>The folder with the configuration of the local client.</summary>
    public static string Playground { get; } = Path.Combine(Repository, "Playground");

    /// <summary>Databases and logs of local runs. Not under version control, may be deleted.</summary>
    public static string Run { get; } = Path.Combine(Repository, ".run");

    /// <summary>Invented sample deals, in English or German.</summary>
    public static string SamplePipeline(bool isGerman) => Path.Combine(Playground, "sample", isGerman ? "pipeline.de.csv" : "pipeline.csv");

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
