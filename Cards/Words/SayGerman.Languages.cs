namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string LanguageName() => "Deutsch";

    public override string LanguageLabelShort() => "Sprache: ";

    public override string LanguageLabel() => "Sprache für alles, was alle sehen";

    public override string MyLanguageLabel() => "Sprache für das, was nur du siehst";

    public override string AsMyTeams() => "Wie in Teams eingestellt";
}
