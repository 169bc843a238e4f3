using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>Something that somebody reads.</summary>
/// <param name="Reader">Null: everybody in the conversation.</param>
/// <param name="Where">What it is: a card, a file, a row.</param>
/// <param name="Text">As it is sent: the JSON of a card, the content of a file.</param>
sealed record Reading(Person? Reader, string Where, string Text)
{
    public string Name => Reader?.Name ?? "everybody";
}
