using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Who(Buyer? buyer) => buyer is null ? "Jemand (noch nicht bekannt)" : base.Who(buyer);

    public override string ByDay(string day) => $", bis zum {day}";

    public override string ByAndAgreement(string day, Agreement agreement) => $"bis zum {day} · {Word(agreement)}";

    public override string Word(Agreement agreement) => agreement switch
    {
        Agreement.OurHope => "bisher nur unser Wunsch",
        Agreement.Told => "der Kunde weiß davon",
        Agreement.Agreed => "vereinbart",
        _ => throw new UnreachableException(),
    };

    public override string PastItsDate(int days) => days == 1 ? " · 1 Tag überfällig" : $" · {Number(days)} Tage überfällig";

    public override string Choice(Outcome outcome) => outcome switch
    {
        Outcome.Did => "Erledigt",
        Outcome.Started => "Begonnen",
        Outcome.NotYet => "Noch nicht",
        Outcome.Dropped => "Entfällt",
        Outcome.Unknown => "Wissen wir nicht",
        _ => throw new UnreachableException(),
    };

    public override string Choice(Level level) => level switch
    {
        Level.Guess => "Unsere Vermutung",
        Level.Said => "Mündlich, vom Kunden",
        Level.Wrote => "Schriftlich, vom Kunden",
        Level.Did => "Selbst gesehen",
        _ => throw new UnreachableException(),
    };

    public override string Choice(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => "Ja, vereinbart",
        Agreement.Told => "Ja, wir haben es ihr gesagt",
        Agreement.OurHope => "Nein, das hoffen wir nur",
        _ => throw new UnreachableException(),
    };

    public override string Choice(Stance stance) => stance switch
    {
        Stance.NotKnown => "Nicht bekannt",
        Stance.Champion => "Treibende Kraft",
        Stance.For => "Dafür",
        Stance.Open => "Offen",
        Stance.Doubtful => "Hat Zweifel",
        Stance.Against => "Dagegen",
        _ => throw new UnreachableException(),
    };
}
