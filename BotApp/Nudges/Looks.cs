using System.Diagnostics;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>One look at whoever's time has come.</summary>
sealed class Looks(PersonLook person, WorkspaceLook workspace, Deals deals, Places places)
{
    /// <summary>What all looks of one round share.</summary>
    public Surroundings Around() => new(deals, places);

    /// <returns>When to look again; null: not before something changes.</returns>
    public Task<DateTimeOffset?> At(Subject subject, Surroundings around, CancellationToken ct) => subject switch
    {
        Subject.OfPerson it => person.Look(it, around, ct),
        Subject.OfWorkspace it => workspace.Look(it, around, ct),
        _ => throw new UnreachableException(),
    };
}
