using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class PathCardTests
{
    static readonly CardContext German = Readers.Lee with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) };

    [Fact]
    public Task With_one_late_and_one_done() => Approved.Card(Card(OnTheWay(Readers.Lee), Readers.Lee));

    [Fact]
    public Task In_German() => Approved.Card(Card(OnTheWay(German), German));

    [Fact]
    public Task One_that_does_not_fit(
        ) => Approved.Card(Card(Planned(Sample.Days(28), Readers.Lee), Readers.Lee, new Notice.TemplateKept()));

    [Fact]
    public Task Asked_for() => Approved.Card(PathFormCard.For(SampleDeals.Contoso, [], [], null, Readers.Lee));

    [Fact]
    public Task Asked_for_with_a_template_in_German() => Approved.Card(PathFormCard.For(
        SampleDeals.Contoso, PathRules.Template(OnTheWay(German)), [], new Notice.Missing([Fields.GoLive, Fields.Usual]), German));

    [Fact]
    public Task Moved_or_added_to() => Approved.Card(PathFormCard.For(
        OnTheWay(Readers.Lee), [], [new(Fields.GoLive, "2027-03-01"), new(Fields.WhoseDay, "p1")], null, Readers.Lee));

    [Fact]
    public Task A_step_of_it() => Approved.Card(NextStepCard.For(
        OnTheWay(Readers.Lee), OnTheWay(Readers.Lee).PathSteps.First(it => it.IsOpen), null, false, [], null, Readers.Lee));

    [Fact]
    public void The_deal_asks_for_it_once_they_have_chosen_and_shows_it_from_then_on()
    {
        var chosen = SampleDeals.Northwind.With(Job.Select, JobStatus.Settled);

        Assert.False(Deal(SampleDeals.Northwind).Says("What has to be in place by the day they go live?"));
        Assert.True(Deal(chosen).Buttons.ContainsKey("Plan the path"));
        Assert.True(Deal(OnTheWay(Readers.Lee)).Says("1 Mar 2027: 1 of 6 done, 1 late"));

        static CardFace Deal(Deal deal) => new(DealCard.For(deal, null, [], null, Readers.Lee).ToJson());
    }

    static AdaptiveCard Card(Deal deal, CardContext context, Notice? notice = null) => PathCard.For(
        deal,
        PathState.Of(deal, WorkCalendar.Default, Sample.Today) ?? throw new InvalidOperationException(),
        deal.GoLive ?? throw new InvalidOperationException(),
        keeps: true,
        notice,
        context);

    static Deal OnTheWay(CardContext context)
    {
        var deal = Planned(new(2027, 3, 1), context);
        return deal with
        {
            Steps = deal.Steps.Change(it => it.OnPath?.Usual is UsualStep.Security, it => it with
            {
                Status = StepStatus.Done,
                By = Sample.Days(-9),
                AnsweredOn = Sample.Days(-7),
            }).Change(it => it.OnPath?.Usual is UsualStep.Legal, it => it with { By = Sample.Days(-3) }),
        };
    }

    static Deal Planned(DateOnly on, CardContext context) => PathRules.Plan(
        SampleDeals.Contoso with { Questions = [] },
        null,
        on,
        Sample.Priya.Id,
        true,
        [.. Enum.GetValues<UsualStep>().Except([UsualStep.SuccessCriteria, UsualStep.Budget]).Select(
            it => new PathItem(it, context.Say.Does(it), PathRules.DaysOf(it)))],
        WorkCalendar.Default,
        Sample.Lee,
        Sample.Now) is Ruling.Accepted accepted ? accepted.Deal : throw new InvalidOperationException();
}
