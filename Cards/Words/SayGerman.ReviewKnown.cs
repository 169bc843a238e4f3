using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string IfTheyDoNothing() => "Was passiert, wenn der Kunde nichts tut";

    public override string WhereTheyWantToGetTo() => "Was der Kunde erreichen möchte";

    public override string WeDoNotKnowYet() => "Wissen wir noch nicht";

    public override string AlsoWritten(string words) => $" Außerdem: {AsSentence(words)}";

    public override string InWordsOf(string? whose, Level level, string confirmed) => Ended((whose, level) switch
    {
        (null, Level.Guess) => $" Unsere Vermutung, {confirmed}",
        (null, _) => $" Bestätigt am {confirmed}",
        _ => $" Laut {whose}, {confirmed}",
    });

    public override string Word(Stance stance) => stance switch
    {
        Stance.NotKnown => "Haltung nicht bekannt",
        Stance.Champion => "treibende Kraft",
        Stance.For => "dafür",
        Stance.Open => "offen",
        Stance.Doubtful => "hat Zweifel",
        Stance.Against => "dagegen",
        _ => throw new UnreachableException(),
    };

    public override string CaresAboutThis(string priority) => $" · {Quoted(priority)}";

    public override string PriorityNotKnown() => " · noch unbekannt, was wichtig ist";

    public override string Headline(
        string customer, IReadOnlyList<Job> reopened, IReadOnlyList<Job> working, int settled) => (reopened.Count, working.Count) switch
        {
            (0, 0) when settled == 0 => $"Wir wissen noch nicht, wo {customer} auf dem Weg zum Kauf steht",
            (0, 0) => $"{customer} hat {Number(settled)} von 7 Aufgaben geklärt",
            (0, > 3) => $"{customer} arbeitet an {Number(working.Count)} Aufgaben zugleich",
            (0, _) => $"{customer} arbeitet {List(working.Select(Busy))}",
            (_, 0) => $"{customer} ist wieder {List(reopened.Select(BackAt))}",
            (_, > 2) => $"{customer} ist wieder {List(reopened.Select(BackAt))} und arbeitet an {Number(working.Count)} weiteren Aufgaben",
            _ => $"{customer} ist wieder {List(reopened.Select(BackAt))} und arbeitet {List(working.Select(Busy))}",
        };

    public override string Busy(Job job) => job switch
    {
        Job.Problem => "am Problem",
        Job.Require => "am Bedarf",
        Job.Explore or Job.Path => $"an den {Name(job)}",
        _ => $"an der {Name(job)}",
    };

    string BackAt(Job job) => job switch
    {
        Job.Problem => "beim Problem",
        Job.Require => "beim Bedarf",
        Job.Explore or Job.Path => $"bei den {Name(job)}",
        _ => $"bei der {Name(job)}",
    };

    public override string Asks(Question question, string? step) => question.Asking switch
    {
        Asking.WhyChange => "Warum muss der Kunde etwas ändern?",
        Asking.IfNothing => "Was passiert, wenn der Kunde nichts tut?",
        Asking.WantedOutcome => "Was möchte der Kunde erreichen?",
        Asking.WhoDoesIt => step is null ? "Wer macht es?" : $"Wer macht das beim Kunden: {Quoted(step)}?",
        Asking.DidItHappen => step is null ? "Ist es erledigt?" : $"Ist das erledigt: {step}?",
        Asking.WhoAgrees => "Wer muss zustimmen?",
        Asking.Written => question.Text ?? "",
        Asking.Doubt => CouldItBe(question.Text ?? ""),
        _ => throw new UnreachableException(),
    };

    public override string AskedBy(string? name) => name is null ? " Noch kümmert sich niemand darum" : $" {name} findet es heraus";

    public override string NothingKnownOfThem() => "Nichts bekannt";

    public override string NothingYet() => "Noch nichts.";

    public override string NobodyKnownYet() => "Noch keine Namen.";

    public override string SharedGoal() => "Alle wollen";

    public override string OpenConflict() => "Noch strittig";

    public override string More(int more) => $"{Number(more)} weitere";
}
