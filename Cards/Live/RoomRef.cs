namespace ReviewBot.Cards.Live;

/// <summary>Another conversation, for the people of this one.</summary>
/// <param name="Name">Null: it has none.</param>
/// <param name="Alone">Whose chat alone with the bot it is; null: nobody's.</param>
/// <param name="Link">Opens its message in Teams; null: not known.</param>
public sealed record RoomRef(string? Name, string? Alone = null, Uri? Link = null);
