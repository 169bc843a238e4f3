using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string ActIs(Act act, Evidence known, string day) => act switch
    {
        { IsStart: true } => $" · begonnen, {HowWeKnow(known)}, {day}",
        { Step: not null } => $" · erledigt am {day}, {HowWeKnow(known)}",
        _ => $" · {HowWeKnow(known)}, {day}",
    };

    public override string HowWeKnow(Evidence known) => known switch
    {
        { Level: Level.Guess } => "unsere Vermutung",
        { Level: Level.Said, From: { } from } => $"mündlich von {from}",
        { Level: Level.Said } => "mündlich",
        { Level: Level.Wrote, From: { } from } => $"schriftlich von {from}",
        { Level: Level.Wrote } => "schriftlich",
        { Level: Level.Did } => "selbst gesehen",
        _ => throw new UnreachableException(),
    };

    public override string LastHeardLabel() => "Zuletzt vom Kunden gehört: ";

    public override string DaysAgo(int days) => $"{Ago(days)}.";

    protected override string Ago(int days) => days switch { 0 => "heute", 1 => "gestern", _ => $"vor {Number(days)} Tagen" };

    public override string NeverHeard(int? days) => days switch
    {
        null => "noch nichts notiert.",
        0 => "noch nichts.",
        { } all => $"nichts, {ForDays(all)}.",
    };

    public override string NothingAgreedYet() => "noch nichts vereinbart.";

    public override string PeopleWeKnow() => "Wen wir kennen: ";

    public override string FromTheImport() => "Notiz aus dem Import: ";

    public override string TheListSays() => "In der Liste steht: ";

    public override string SentBackTo(Job job) => $"Warum wieder bei „{Name(job)}“: ";

    public override string InTheWay(string what) => $"hakt an: {what}";

    public override string DateWasMoved() => "Zieldatum verschoben";

    public override string WhatChangedSince(string day) => $"Was sich seit dem {day} geändert hat";

    public override string NewPeople() => "Neu dabei: ";

    public override string StepHeadline(string who, string what, string day) => $"{StepNamed(who, what)}, bis zum {day}";

    public override string BackToTheQuestions() => "Zurück zu den Fragen";

    public override string NothingElse() => "Sonst nichts";

    public override string NothingElseIsEnough() =>
        "Das wissen wir schon. Gibt es noch etwas? „Sonst nichts“ ist auch in Ordnung.";
}
