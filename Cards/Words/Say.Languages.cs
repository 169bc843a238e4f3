namespace ReviewBot.Cards.Words;

/// <summary>Choosing a language.</summary>
public partial class Say
{
    /// <summary>What it is called by those who speak it.</summary>
    public virtual string LanguageName() => "English";

    public virtual string LanguageLabelShort() => "Language: ";

    public virtual string LanguageLabel() => "Language of what everybody sees";

    public virtual string MyLanguageLabel() => "Language of what only you see";

    public virtual string AsMyTeams() => "As my Teams";
}
