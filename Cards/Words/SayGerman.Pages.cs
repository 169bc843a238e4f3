namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string PageBoard() => "Board";

    public override string PageDay() => "Mein Tag";

    public override string SkipToPage() => "Zum Inhalt";

    public override string PageOpens() => "Einen Moment …";

    public override string PageNeedsTeams() => "Diese Seite braucht JavaScript und öffnet sich in Teams.";

    public override string PageLost() => "Die Verbindung ist weg. Was du siehst, kann veraltet sein; ich versuche es weiter.";

    public override string PageRefused() => "Ich weiß nicht, wer du bist";

    public override string PageRefusedWhy() => "Öffne diese Seite in Teams, dort bist du angemeldet.";

    public override string PageNoPipeline() => "Noch keine Pipeline für dich";

    public override string PageNoPipelineWhy() =>
        "Hier stehen Pipelines, in denen du arbeitest. Schreib mir einmal in dem Kanal oder Chat, in dem die Deals besprochen werden.";

    public override string WhoAreYouHere() => "Wer bist du?";

    public override string WhoAreYouHereWhy() => "Nur zum Ausprobieren: In Teams weiß die Seite, wer du bist.";

    public override string FilterPipeline() => "Welche Pipeline";

    public override string FilterOwner() => "Zuständig";

    public override string FilterJob() => "In Arbeit";

    public override string FilterAll() => "Alle";

    public override string FilterShow() => "Zeigen";

    public override string NoDealFits() => "Zu dieser Auswahl passt kein Deal";

    public override string HeadDeal() => "Kunde und Deal";

    public override string HeadWeeks() => "Was der Kunde in zwölf Wochen getan hat";

    public override string NoActionsInWeeks() => "In zwölf Wochen nichts vom Kunden bekannt.";

    public override string ActionsInWeeks(IEnumerable<(string Day, int Actions)> weeks) =>
        $"Was der Kunde getan hat, nach Wochen: {string.Join(", ", weeks.Select(it => $"{it.Day} {Times(it.Actions)}"))}.";

    public override string TimelineTitle() => "Was der Kunde und was wir getan haben";

    public override string TimelineSaid(int theirs, int ours) =>
        $"Zeitachse nach Tagen. Oben der Kunde: {Number(theirs)}. Unten unser Teil: {Number(ours)}. Alles steht in der Tabelle.";

    public override string TimelineLegend() =>
        "Kunde: ● getan · ○ von uns vermutet · ◇ erwartet. Unser Teil: ■ erledigt · □ offen. "
        + "Die kurzen Striche sind Besprechungen, der lange ist heute.";

    public override string AsTable() => "Als Tabelle";

    public override string HeadDay() => "Tag";

    public override string HeadThey() => "Kunde";

    public override string HeadWe() => "Wir";

    public override string NotHeardYet() => "Noch nichts gehört.";

    public override string SureTitle() => "Wie sicher wir waren, von Besprechung zu Besprechung";

    public override string SureNone() => "Noch keine Antworten. Jede steht hier als Punkt, nach dem Aufdecken und ohne Namen.";

    public override string OpenTheBoard() => "Board öffnen";

    public override string ShowOnStage() => "Im Meeting zeigen";

    public override string YourView() => "Deine Ansicht";

    public override string AddTheTab() => "Das Board hier hinzufügen";

    public override string AddTheTabHow() =>
        "Mit „Speichern“ kommt es dazu. In einem Meeting steht es auch im Seitenbereich, und wer möchte, kann es allen zeigen.";
}
