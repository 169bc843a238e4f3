using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>A typed text without markup.</summary>
/// <param name="Text">With the names of mentioned people. Lines are separated by "\n".</param>
/// <param name="Alone">Without these names: in "review @Lee Contoso" they are not part of the deal's name.</param>
public sealed record TypedWords(string Text, string Alone, ValueList<MentionedPerson> Mentioned)
{
    /// <summary>Identity for the fingerprint of the turn.</summary>
    public string Identity => $"typed {Text}";

    /// <summary>A text that mentions nobody.</summary>
    public static TypedWords Plain(string? text) => new(text ?? "", text ?? "", []);
}

/// <param name="Id">Null: Teams sent only its own id of the user.</param>
public sealed record MentionedPerson(string Name, PersonId? Id = null);
