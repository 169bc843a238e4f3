namespace ReviewBot.Cards.Live;

/// <summary>Reference to another conversation, as shown to people here.</summary>
/// <param name="Name">Null: no name.</param>
/// <param name="Alone">Name of the person whose personal chat it is; null: not a personal chat.</param>
/// <param name="Link">Deep link to its message in Teams; null: not known.</param>
public sealed record RoomRef(string? Name, string? Alone = null, Uri? Link = null);
