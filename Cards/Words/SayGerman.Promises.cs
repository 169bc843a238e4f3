using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string DidWeDoOurPart() => "Haben wir unseren Teil erledigt?";

    public override string Choice(PromiseAnswer answer) => answer switch
    {
        PromiseAnswer.Done => "Erledigt",
        PromiseAnswer.NotYet => "Noch nicht",
        PromiseAnswer.NotNeeded => "Nicht mehr nötig",
        _ => throw new UnreachableException(),
    };

    public override string NotYetBy(string day) => $"Noch nicht, aber bis zum {day}";

    public override string NotYetOneTap() => "Noch nicht? Bis wann dann? Einmal antippen genügt.";

    public override string ByWhenInstead() => "Bis wann stattdessen?";

    public override string DidWe(string what) => $"Ist unser Teil erledigt: „{what}“? (optional)";

    public override string IsItDone() => "Ist er erledigt?";

    public override string PromiseClosed(bool isDone, string? day) => (isDone, day) switch
    {
        (true, null) => " · erledigt",
        (true, _) => $" · erledigt am {day}",
        (_, null) => " · nicht mehr nötig",
        _ => $" · nicht mehr nötig, {day}",
    };

    public override string PromiseBecame(string what, PromiseAnswer answer, string? day, string said) => Ended(answer switch
    {
        PromiseAnswer.Done => $"Unser Teil „{what}“: erledigt {said}",
        PromiseAnswer.NotNeeded => $"Unser Teil „{what}“: nicht mehr nötig {said}",
        _ when day is null => $"Unser Teil „{what}“: noch nicht {said}",
        _ => $"Unser Teil „{what}“: noch nicht, jetzt bis zum {day} {said}",
    });

    public override string OurPartTitle(int count) =>
        count == 1 ? "Unser Teil ist fällig" : $"Unser Teil ist fällig: {InWords(count)} Punkte";

    public override string AndOurPart(string steps, int ours) =>
        ours == 1 ? $"{steps}, und unser Teil ist fällig" : $"{steps}, und unser Teil ist fällig ({Number(ours)} Punkte)";

    public override string OurPartLate(int workingDays, string? owner) => owner is null
        ? $"{WorkingDays(workingDays)} überfällig"
        : $"{WorkingDays(workingDays)} überfällig · {owner}";

    public override string OurPartLastTime() =>
        "Zum letzten Mal auf dieser Liste. Beim Deal bleibt es offen, bis jemand antwortet.";

    public override string PromiseReminderOn(string owner, string day) => $"{owner} wird am {day} gefragt, ob unser Teil erledigt ist.";

    public override string AndAboutOurPart(string day) => $" Ab {day} auch nach unserem Teil.";

    public override string PartComesLater() => "Gespeichert, aber unser Teil kommt nach dem Schritt des Kunden. ";

    public override string PartIsDueAfter(string what, string day, string theirs) =>
        $"{Quoted(what)} ist für den {day} zugesagt, der Schritt des Kunden für den {theirs} vereinbart. Verschieben kannst du es unter „{DidWeDoOurPart()}“.";

    public override string PromiseFollows(Rung rung, string? owner, string? lead) => Follows(rung, owner, lead);

    public override string OursAmong(int lines, int ours) =>
        ours == 0 ? "" : ours == lines ? " von uns" : $", davon {Number(ours)} von uns";

    public override string AskedOnItsDay() => "Haben wir es erledigt?";
}
