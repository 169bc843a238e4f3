using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhichJobDoWeServe() => "Wobei hilft es dem Kunden? (optional)";

    public override string AsItsStep(Job? job) => job is { } known
        ? $"Wie beim nächsten Schritt des Kunden: {Name(known)}"
        : "Wie beim nächsten Schritt des Kunden";

    public override string SaveTheJob() => "Aufgabe speichern";

    public override string Serves(Job job) => $" · für {Quoted(job)}";

    public override string TheyWorkOn(bool isByStep) =>
        isByStep ? "Beim nächsten Schritt des Kunden geht es um: " : "Der Kunde arbeitet an: ";

    public override string OurLastActions(int actions) => actions is 1
        ? "Was wir zuletzt übernommen haben, hilft bei: "
        : $"Was wir die letzten {InWords(actions)} Male übernommen haben, hilft bei: ";

    public override string JobNotKnown(int actions) => $"nicht bekannt ({Number(actions)})";

    public override string TheyAreAt(ValueList<Job> jobs, bool isByStep) =>
        $"{(isByStep ? "Beim nächsten Schritt des Kunden geht es um" : "Der Kunde arbeitet an")} {List(jobs.Select(Quoted))}.";

    public override string WeWereAt(ValueList<Job> jobs, int actions, bool isSure) => isSure
        ? $"Was wir die letzten {InWords(actions)} Male übernommen haben, hilft {(jobs.Count is 1 ? "immer " : "")}bei {List(jobs.Select(Quoted))}."
        : $"Soweit wir wissen, hilft das, was wir die letzten {InWords(actions)} Male übernommen haben, bei {List(jobs.Select(Quoted))}.";

    public override string HelpJobSet(string? about, string? from, string? to) =>
        $"Unser Teil hilft bei {ServedJobOf(to)}{(from is null ? "" : $" (vorher: {ServedJobOf(from)})")}: {about}.";

    protected override string ServedJobOf(string? name) =>
        name is null ? "derselben Aufgabe wie der Schritt des Kunden" : $"„{JobOf(name)}“";
}
