namespace ReviewBot.Cards.Words;

/// <summary>Texts about languages.</summary>
public partial class Say
{
    /// <summary>Name of the language in itself.</summary>
    public virtual string LanguageName() => "English";

    public virtual string LanguageLabelShort() => "Language: ";

    public virtual string LanguageLabel() => "Language for what everyone sees";

    public virtual string MyLanguageLabel() => "Language for what only you see";

    public virtual string AsMyTeams() => "Same as Teams";
}
