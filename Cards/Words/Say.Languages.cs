namespace ReviewBot.Cards.Words;

/// <summary>Texts about languages.</summary>
public partial class Say
{
    /// <summary>Name of the language in itself.</summary>
    public virtual string LanguageName() => "English";

    public virtual string LanguageLabelShort() => "Language: ";

    public virtual string LanguageLabel() => "Language of what everybody sees";

    public virtual string MyLanguageLabel() => "Language of what only you see";

    public virtual string AsMyTeams() => "As my Teams";
}
