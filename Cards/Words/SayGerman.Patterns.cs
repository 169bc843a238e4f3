using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string SeePatterns() => "Muster ansehen";

    public override string PatternsTitle() => "Was die offenen Deals gemeinsam haben";

    public override string PatternsHint(int deals, string day) => $"{Deals(deals)}, Stand {Ended(day)}";

    public override string PatternsTooFew() => "Für ein Muster sind es zu wenige offene Deals. Ab vier suche ich danach.";

    public override string PatternsNone() =>
        "Ich sehe kein Muster: Nichts ist überfällig oder wird ständig verschoben, und in jedem besprochenen Deal kennen wir mehr als eine Person.";

    public override string WorkingOnTitle() => "Woran die Kunden arbeiten";

    public override string WhereDealsStop() => "Wo Deals hängen";

    public override string StopsAt(Job job, int deals, string names) => $"{Quoted(job)} hält {Deals(deals)} auf: {names}";

    public override string DatesThatMove() => "Was immer wieder verschoben wird";

    public override string MovedTimes(int times) => $"{Times(times)} verschoben";

    public override string WhatWeGuess() => "Nur unsere Vermutung";

    public override string WeOnlyGuess(int deals, string names) => deals is 1
        ? $"Bei 1 Deal hat der Kunde, soweit wir wissen, nichts gesagt, geschrieben oder getan: {names}"
        : $"Bei {deals} Deals hat der Kunde, soweit wir wissen, nichts gesagt, geschrieben oder getan: {names}";

    public override string OneVoiceTitle() => "Nur eine Stimme";

    public override string WeKnowOne(int deals, string names) => deals is 1
        ? $"Bei 1 Deal kennen wir nur eine Person: {names}"
        : $"Bei {deals} Deals kennen wir jeweils nur eine Person: {names}";

    public override string NothingInCommon() => "Jeder Deal hängt an etwas anderem:";

    public override string WorthAReview() => "Für die nächste Besprechung";

    public override string PutOnList() => "Vormerken";

    public override string IsOnList(string name, string day) => $"Für die nächste Besprechung vorgemerkt von {name}, {Ended(day)}";

    public override string StopsAtShort(ValueList<Job> jobs) => $"hängt an {List(jobs.Select(Name))}";

    public override string DateMoved(int times) => $"Zieldatum {MovedTimes(times)}";

    public override string GuessShort() => "nur unsere Vermutung";

    public override string OneVoiceShort() => "nur eine Stimme";

    public override string ListedChange() => "Für die nächste Besprechung vorgemerkt.";
}
