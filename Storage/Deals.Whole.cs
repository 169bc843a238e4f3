namespace ReviewBot.Storage;

/// <summary>What is done with all of a workspace at once.</summary>
public sealed partial class Deals
{
    public Archive ArchiveReader => new(rows);

    public ErasureService Erasures => new(rows, this, time);
}
