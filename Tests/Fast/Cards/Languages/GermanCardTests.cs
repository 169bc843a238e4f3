using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Lists;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>The most frequent cards in German, as reviewed by a German speaker.</summary>
public sealed class GermanCardTests
{
    static readonly Say German = Say.In(CultureInfo.GetCultureInfo("de-DE"));

    static readonly CardContext Everybody = Table.Everybody with { Say = German };

    static readonly CardContext Lee = Table.Lee with { Say = German };

    /// <summary>By the name of their picture.</summary>
    internal static IReadOnlyList<(string Name, AdaptiveCards.AdaptiveCard Card)> Main =>
    [
        ("welcome", WelcomeCard.For("Vertrieb", Audience.Channel, Everybody)),
        ("guide", GuideCard.For(Audience.Channel, Everybody)),
        ("start", StartCard.For(Contoso, Table.Opened(Contoso), Everybody)),
        ("done", DoneCard.Ask(Model(Topic.Done))),
        ("shared", SharedCard.For(Contoso, Table.At(Topic.Done, Contoso), Everybody, null)),
        ("where", WhereCard.Ask(Model(Topic.Where))),
        ("who", WhoCard.Ask(Model(Topic.Who))),
        ("off-course", OffCourseCard.Ask(Model(Topic.OffCourse))),
        ("next", NextCard.Ask(Model(Topic.Next, new Notice.Ours("Angebot schicken")))),
        ("help", HelpCard.Ask(Model(Topic.Help))),
        ("reveal", RevealCard.Ask(Model(Topic.Reveal))),
        ("lead", LeadCard.For(Contoso, Table.At(Topic.Next, Contoso), Table.Sam with { Say = German }, null)),
        ("summary", SummaryCard.For(Closed, SampleDeals.Marks(Closed.Deal), null, Sample.Workspace(), Everybody)),
        ("copy", CopyCard.For(Closed, null, Lee)),
        ("reminders", RemindersCard.For(Closed, Sample.Workspace(), Lee)),
        ("deal", DealCard.For(Contoso, null, SampleDeals.Marks(Contoso), null, Lee)),
        ("board", BoardCard.For(
            "Vertrieb",
            [.. new[] { Contoso, Fabrikam, SampleDeals.Northwind with { Title = "Retourenportal Nord" } }.Select(
                it => new BoardRow("team", Need.Of(it, Sample.Today, Sample.Workspace()), false))],
            BoardView.All,
            0,
            Everybody)),
        ("honest", ThreeEndingsCard.For(Fabrikam, SampleDeals.Marks(Fabrikam), null, Lee)),
        ("import", ImportCard.Form([], null, [], Lee)),
    ];

    public static TheoryData<string> Names => ["welcome", "start", "done", "next", "summary", "deal", "honest", "board"];

    [Theory]
    [MemberData(nameof(Names))]
    public Task As_approved(string name) => Approved.Card(Main.Single(it => it.Name == name).Card, name);

    static StepCardModel Model(Topic topic, Notice? notice = null) => Table.Model(topic, notice: notice, deal: Contoso, context: Lee);

    static ClosedReview Closed => Table.Closed with { Deal = Contoso.With(Job.Select, JobStatus.Reopened) };

    static Deal Fabrikam => SampleDeals.Fabrikam with
    {
        Title = "Werksplanung",
        Acts = [new("hat unser Werk besucht", null, new(Level.Did, null, Sample.Days(-54)), Sample.Kim, Sample.Monday)],
    };

    static Deal Contoso => Table.Contoso with
    {
        Title = "Verlängerung Service-Desk",
        Steps =
        [
            Sample.Step() with { What = "nennt, wer das Budget verantwortet", By = Sample.Days(-1) },
            Sample.Step("s2") with
            {
                Who = Sample.Jonas.Id,
                What = "schickt uns die Zahlen vom letzten Quartal",
                By = Sample.Days(5),
                Agreement = Agreement.Told,
                Job = Job.Require,
            },
        ],
        Acts =
        [
            new(
                "hat den Test mit vier Leuten begonnen",
                Sample.Jonas.Id,
                new(Level.Did, null, Sample.Days(-4)),
                Sample.Lee,
                Sample.Monday.AddDays(-4)),
            new(
                "sieht sich die Auswahl noch einmal an",
                Sample.Priya.Id,
                new(Level.Wrote, "Priya Sample", Sample.Days(-3)),
                Sample.Lee,
                Sample.Monday.AddDays(-3)),
        ],
        Case = new(
            new("im Frühjahr verdoppeln sich die Anfragen", "Jonas Example", Level.Said, Table.LastTime, Table.LastTime),
            new("sechs Leute müssen eingestellt werden", "Jonas Example", Level.Said, Table.LastTime, Table.LastTime),
            new("weniger offene Anfragen vor dem Frühjahr", "Priya Sample", Level.Wrote, Table.LastTime, Table.LastTime),
            Table.LastTime),
        Buyers =
        [
            Sample.Priya with { Priority = "keine Überraschung im Budget", Stance = Stance.Open },
            Sample.Jonas with { Priority = "ein ruhiger Start", Stance = Stance.Champion },
            new(new("p3"), "Jemand aus der Rechtsabteilung"),
        ],
        SharedGoal = "ein ruhiger Start",
        OpenConflict = "wie viel der Test zeigen muss",
        Questions =
        [
            new(new("q1"), Asking.Written, null, "Wer unterschreibt ab 50 Plätzen?", Sample.Lee, Table.LastTime),
            new(new("q2"), Asking.DidItHappen, new("s1"), null, Sample.Kim, Table.LastTime),
        ],
        Help = [new("schreibt auf, was Abwarten kostet", "Lee Sample", Sample.Days(3), new("s2"))],
    };
}
