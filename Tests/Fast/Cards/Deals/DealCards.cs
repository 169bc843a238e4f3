using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Keeping;
using ReviewBot.Cards.Lists;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Cards.Connections;
using ReviewBot.Tests.Cards.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

/// <summary>Every card about deals and pipelines, with the given text in every typed field.</summary>
static class DealCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> All(string filler, CardContext? context = null)
    {
        var full = new Fullest(filler);
        var everybody = (context ?? Readers.Everybody) with { Home = Readers.Home };
        var mine = everybody with { Me = Sample.Kim };
        var deal = full.Deal;
        var marks = SampleDeals.Marks(deal);
        var note = deal.Copied ?? throw new InvalidOperationException();
        var many = Enumerable.Range(1, 60).Select(it => deal with { Id = new($"d-{it}") }).ToArray();
        var found = many.Select(it => (Readers.Home, it)).ToArray();
        var rows = Rows(many);
        (string, string)[] pipelines = [.. Enumerable.Range(1, 50).Select(it => ($"{Readers.Home}{it}", full.Text(100)))];
        var won = new Ending(EndingReason.Other, Sample.Today, full.Person) { How = EndingKind.Bought, Decided = full.Text(Limits.Reason) };
        ValueList<Field> filled = [
            new(Fields.Customer, deal.Customer),
            new(Fields.Title, deal.Title),
            new(Fields.Wanted, full.Text(Limits.Statement)),
            new(Fields.Csv, full.Text(10_000)),
        ];
        return
        [
            ("welcome", WelcomeCard.For(full.Text(200), Audience.Chat, everybody)),
            ("guide", GuideCard.For(Audience.Channel, everybody)),
            ("board", BoardCard.For(full.Text(100), rows, BoardView.All, 2, everybody)),
            ("board-mine", BoardCard.For(full.Text(100), rows, BoardView.Mine, 0, mine)),
            ("board-empty", BoardCard.For(full.Text(100), [], BoardView.All, 1, everybody)),
            ("board-led", LedPipelinesCard.For([.. pipelines.Take(12).Select(it => new LedPipeline(it.Item2, rows))], 2, mine)),
            ("patterns", PatternsCard.For(full.Text(100), rows, everybody)),
            ("propose", ProposeCard.For(full.Text(100), SampleDeals.Proposals(many, Readers.Home), everybody)),
            ("agenda", ProposeCard.Agenda(
                full.Text(100),
                [.. SampleDeals.Proposals(many, Readers.Home)
                    .Select((it, i) => i % 2 == 0 ? it : it with { Live = full.Live, PlannedAt = Sample.Monday })],
                everybody)),
            ("propose-none", ProposeCard.For(full.Text(100), [], everybody)),
            ("deal", DealCard.For(deal, null, marks, null, mine)),
            ("deal-live", DealCard.For(
                deal with { Owner = null, OwnerAsWritten = full.Text(Limits.Name) },
                full.Live,
                marks,
                new Notice.SavedBy(full.Person, Sample.Monday),
                mine)),
            ("deal-ended", DealCard.For(deal with { Ended = won }, null, [], new Notice.NotPosted(full.Text(100), true), mine)),
            ("won", WonCard.For(deal with { Ended = won }, won, everybody)),
            ("help-wanted", HelpWantedCard.For(deal, full.Text(Limits.Question), full.Person, everybody)),
            ("end", EndCard.For(
                deal,
                [new(Fields.Decided, full.Text(Limits.Reason)), new(Fields.Late, full.Text(Limits.Reason))],
                new Notice.Missing([Fields.Ending]),
                mine)),
            ("end-more", EndCard.More(
                deal,
                won with { KnownLate = full.Text(Limits.Reason), Longest = Job.Path },
                [new(Fields.Late, full.Text(Limits.Reason))],
                new Notice.TooLong(Fields.Late, 900, Limits.Reason),
                mine)),
            ("board-ended", BoardCard.For(
                full.Text(100), Rows([.. many.Select(it => it with { Ended = won })]), BoardView.Ended, 0, everybody)),
            ("deal-look", DealCard.ToLookAt(deal, full.Live, marks, mine)),
            ("found", FoundCard.For(Readers.Home, deal, everybody)),
            ("choose", ChooseCard.For(found, found[3], mine)),
            ("add-me", ChooseCard.AddMeFirst(mine)),
            ("add", AddDealCard.For(filled, new Notice.TooLong(Fields.Customer, 99, 80), pipelines, null, mine)),
            ("add-owner", AddDealCard.For(
                filled, new Notice.Missing([Fields.Owner]), pipelines, [.. Enumerable.Repeat(full.Person, 99)], mine)),
            ("added-for", HandoverCard.Added(full.Person, deal, mine)),
            ("add-nowhere", AddDealCard.For([], null, [], null, mine with { Home = "" })),
            ("change", ChangeDealCard.For(deal, filled, new Notice.Refused(new Refusal.OnlyTheLead(full.Person)), mine)),
            ("next-step", NextStepCard.For(deal, deal.Steps[0], null, false, full.Next, new Notice.WhichFirst(), mine)),
            ("next-step-ours", NextStepCard.For(deal, null, null, true, full.Next, new Notice.Ours(full.Text(Limits.StepText)), mine)),
            ("learned", LearnedCard.For(
                full.Text(100),
                new(40, 20, [.. Jobs.All.Select(job => new LearnedFinding(LearnedKind.JobStarted, job, 20, 20, 0, 20))]),
                [
                    .. many.Select((it, at) => it with
                    {
                        Ended = won with { KnownLate = full.Text(Limits.Reason), Longest = Jobs.All[at % Jobs.All.Count] },
                    }),
                ],
                new(40, 20, 40, 20),
                mine)),
            ("next-step-path", NextStepCard.For(deal, deal.Steps[^1], null, false, full.Next, new Notice.WhichFirst(), mine)),
            ("path", PathCard.For(
                deal,
                PathState.Of(deal, WorkCalendar.Default, Sample.Today) ?? throw new InvalidOperationException(),
                deal.GoLive ?? throw new InvalidOperationException(),
                keeps: true,
                new Notice.SavedBy(full.Person, Sample.Monday),
                mine)),
            ("path-form", PathFormCard.For(
                deal,
                [.. Enumerable.Repeat(new PathItem(null, full.Text(Limits.StepText), 60), Limits.PathSteps)],
                [new(Fields.Own, full.Text(900))],
                new Notice.TooLong(Fields.Own, 900, 480),
                mine)),
            ("people", PeopleCard.For(deal, null, new Notice.NotSaved(), mine)),
            ("person", PersonCard.For(deal, deal.Buyers[0], full.Next, new Notice.Missing([Fields.Same]), mine)),
            ("promise", PromiseCard.For(deal, deal.Help[0], full.Next, new Notice.NotADate(Fields.By), mine)),
            ("remedy", RemedyCard.For(deal, full.Next, new Notice.Missing([Fields.Agree, Fields.Afraid]), mine)),
            ("remedy-promise", RemedyCard.Promise(
                deal,
                RemedyMove.TakeRiskOff,
                [.. full.Next, new(Fields.OfUs, full.Text(Limits.Name))],
                new Notice.NotADate(Fields.By),
                mine)),
            ("they-said", CustomerReplyCard.For(deal, note, full.Next, new Notice.NotSaved(), mine)),
            ("they-said-empty", CustomerReplyCard.For(deal, note, [], null, everybody, isEmpty: true)),
            ("they-said-instead", CustomerReplyCard.Instead(
                deal, note.Lines, [], new(everybody.On(deal), note.At, [.. note.Lines.Select(it => it.Key)], Level.Wrote, "p1"),
                new Notice.TooLong("words-Why", 400, 240), mine)),
            ("they-said-nothing", CustomerReplyCard.None(deal, mine)),
            ("honest", ThreeEndingsCard.For(deal, marks, new Notice.Missing([Fields.Ask]), mine)),
            ("import", ImportCard.Form(filled, new Notice.Missing([Fields.Pipeline]), pipelines, mine)),
            ("import-checked", ImportCard.Checked(full.Plan, full.Outcome, "1731744000123", mine)),
            ("import-owners", ListOwnersCard.For(
                [.. full.Outcome.ToMatch.Select((it, at) => it with { Written = $"{at}{it.Written}" })],
                [.. Enumerable.Range(0, 60).Select(at => full.Person with { Id = new($"{full.Person.Id}-{at}") })],
                "1731744000123", 0, filled, new Notice.NotSaved(), mine)),
            .. ConnectionCards.All(full, everybody, mine),
            ("import-nothing", ImportCard.Checked(
                new() { Problem = new FileProblem.MissingColumns([ImportColumn.Customer], full.Plan.Ignored) }, new([], []), "1", mine)),
            ("import-done", ImportCard.Done(1, 0, [.. full.Outcome.Landings.Skip(1).Select(it => it.After.Customer)], mine)),
            ("import-gone", ImportCard.Form(filled, new Notice.ListGone(), pipelines, mine)),
            ("job", LongJobCard.Running(LongJobKind.Import, 1480, 5000, new(full.Text(200), full.Text(200)), mine)),
            ("job-stopping", LongJobCard.Running(LongJobKind.Erase, 1480, null, null, mine)),
            ("job-stopped", LongJobCard.Partly(LongJobKind.Import, true, 1480, 5000, new CardAction.ApplyImport("1", Home: "team"), mine)),
            ("job-over", LongJobCard.Over(mine)),
            ("export", ExportCard.For(pipelines, Audience.Personal, true, mine)),
            ("export-here", ExportCard.For([pipelines[0]], Audience.Channel, true, everybody)),
            ("export-list", ExportCard.List(full.Text(100), full.Text(10_000), 2, mine)),
            ("export-long", ExportCard.List(full.Text(100), full.Text(30_000), 2, mine)),
            ("export-offered", ExportCard.Offered(full.Text(200), new("https://deals.example.com/exports#token"), mine)),
            ("export-elsewhere", ExportCard.Elsewhere(mine)),
            ("erase", EraseCard.Form(
                pipelines,
                [new("1", Erased.Deal, full.Person, Sample.Monday) { DoneAt = Sample.Monday }],
                EraseTrouble.NobodyOfThatName,
                Audience.Personal,
                mine)),
            .. Enum.GetValues<Erased>()
                .Select(
                    what => ($"erase-{what}", EraseCard.Confirm(
                        what,
                        full.Text(300),
                        12,
                        new(Readers.Home, what, [full.Text(80), full.Text(240)], "person"),
                        EraseTrouble.NotTheSameName,
                        mine))),
            ("sent-alone", SentAloneCard.For(new CardAction.Settings(Readers.Home), new("https://teams.example.com"), everybody.Say)),
            ("unreachable", SentAloneCard.Unreachable(new CardAction.Import(), Command.Import, everybody.Say)),
            ("erase-me", EraseCard.ConfirmMe(mine)),
            ("erased", EraseCard.Done(mine)),
            ("erased-me", EraseCard.DoneMe(mine)),
            ("pipeline", PipelineCard.Choose(pipelines, full.Text(200), full.Text(200), everybody)),
            ("pipeline-offer", PipelineCard.Offer(everybody)),
            ("pipelines-alone", PipelineCard.Mine(pipelines, mine)),
            ("not-understood", AnswerCard.NotUnderstood(full.Text(3000), [new(full.Text(300), full.Text(300))], everybody)),
            ("offer", OfferCard.For(
                full.Text(3000),
                full.Text(300),
                [.. found.Take(6).Select(_ => new TypedChoice(full.Text(300), full.Text(200)))],
                everybody)),
            ("greeting", OfferCard.Greeting(isThanks: false, Audience.Personal, mine)),
            ("thanks", OfferCard.Greeting(isThanks: true, Audience.Channel, everybody)),
            ("today", TodayCard.For(
                isOwed: false,
                [
                    .. deal.OpenSteps.Select(it => new Waiting("team", deal, it, null, it.By)),
                    .. deal.OpenHelp.Select(it => new Waiting("team", deal, null, it, it.By)),
                ],
                [new Waiting("team", deal, null, null, Sample.Days(3))],
                mine)),
            ("nothing-owed", TodayCard.For(isOwed: true, [], [], mine)),
            ("no-such-deal", AnswerCard.NoSuchDeal(full.Text(3000), [.. found.Take(3)], toReview: true, everybody)),
            ("which-of", AnswerCard.WhichOf(full.Text(3000), found, toReview: false, everybody)),
            ("refused", AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(full.Person, Sample.Sam), mine)),
            ("take-over", AnswerCard.TakeOver(deal, new Refusal.HasOwner(full.Person), mine)),
            ("owner-offer", OwnerOfferCard.For(deal with { Owner = null }, [full.Person, full.Person, full.Person], mine)),
            ("owner-given", OwnerOfferCard.Given(deal, full.Person, mine)),
            ("not-here", AnswerCard.NotHere(everybody)),
            ("gone", AnswerCard.DealGone(mine)),
            ("not-saved", AnswerCard.NotSaved(mine)),
            ("old-button", AnswerCard.OldButton(mine)),
            ("live-elsewhere", MovedCard.Elsewhere(deal, full.Live, new(full.Text(100)), mine)),
            .. NudgeCards.All(filler, everybody),
        ];
    }

    static BoardRow[] Rows(IEnumerable<Deal> deals) =>
        [.. deals.Select(it => new BoardRow(Readers.Home, Need.Of(it, Sample.Today, Sample.Workspace()), false))];
}
