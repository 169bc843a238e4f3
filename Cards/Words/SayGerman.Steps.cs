using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string GreatWhatNext() => "Prima. Was tut der Kunde als Nächstes?";

    public override string WhatDoTheyDoNext() => "Und als Nächstes?";

    public override string ChangeStepTitle() => "Den nächsten Schritt ändern";

    public override string NextStepInShort(string title, string customer) => $"{customer}: {title}";

    public override string NeedsNewDate(string day) => $"Der {day} ist vorbei, der Schritt braucht ein neues Zieldatum.";

    public override string ByWhenOneTap() => "Bis wann? Einmal antippen genügt.";

    public override string NearDayIs(NearDay name, DateOnly day, DateOnly today) => name switch
    {
        NearDay.Tomorrow when day == today.AddDays(1) => $"Morgen, {Day(day, today)}",
        NearDay.Tomorrow or NearDay.Friday => $"{day.ToString("dddd", Culture)}, {Day(day, today)}",
        NearDay.NextWeek => $"In 1 Woche, {InShort(day, today)}",
        NearDay.InTwoWeeks => $"In 2 Wochen, {InShort(day, today)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>With its year it would be too long for a button.</summary>
    string InShort(DateOnly day, DateOnly today) => day.Year == today.Year ? Day(day, today) : day.ToString("d.M.yyyy", Culture);

    public override string OrAnotherDay() => "Oder ein anderer Tag";

    public override string NotNow() => "Jetzt nicht";

    public override string DropThisStep() => "Schritt streichen";

    public override string WriteTheNextStep() => "Schritt aufschreiben";

    public override string AddAnotherStep() => "Weiterer Schritt";

    public override string ChangeThisStep(string what) => $"Diesen Schritt ändern: {what}";

    public override string SaveTheNextStep() => "Schritt speichern";
}
