namespace ReviewBot.Storage;

/// <summary>What is done with all of a workspace at once.</summary>
public sealed partial class Deals
{
    public Archive Archive => new(rows);

    public Erasures Erasures => new(rows, this, time);
}
