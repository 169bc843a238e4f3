using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Parts;

/// <summary>Draws a <see cref="Notice"/>, the one line under the title.</summary>
static class NoticeLine
{
    const int MostWords = 80;

    /// <summary>Draws the notice; nothing for null.</summary>
    /// <param name="topic">The topic of the card; null outside a review.</param>
    /// <param name="deal">Needed for notices with buttons.</param>
    /// <param name="review">Needed to show the earlier answer of a conflict.</param>
    public static IEnumerable<AdaptiveElement> For(
        Notice? notice, CardContext context, Topic? topic = null, Deal? deal = null, Review? review = null)
    {
        var say = context.Say;
        if (notice is null)
            return [];

        return [notice switch
        {
            Notice.Missing it =>
                Note.Missing(
                    say.Missing(it.Inputs.Count), say.MissingIs(say.List(it.Inputs.Select(id => say.Named(id, topic))), IsDate(it.Inputs))),
            Notice.NothingCame => Note.Missing(say.NothingCame(), say.PressOnceMore()),
            Notice.TooLong it => Note.Missing(say.TooLong(say.Named(it.Input, topic)), say.LengthIs(it.Length, it.Most)),
            Notice.NotADate it => Note.Missing(say.NotADate(say.Named(it.Input, topic)), say.GiveADate()),
            Notice.DateHasPassed it => Note.Missing(say.DateHasPassed(say.Named(it.Input, topic)), say.GiveALaterDate()),
            Notice.Unreadable it =>
                Note.Missing(say.Unreadable(say.Named(it.Input, topic), Truncate.To(it.Words, MostWords)), say.WriteItAs(it.Input)),
            Notice.Ours it =>
                Note.Lens(say.ThatIsOurAction(), say.NoticedBefore(), say.Quoted(it.Words), say.NoticedAfter(), Lens(context, topic, deal)),
            Notice.Moved it => Moved(context, it),
            Notice.Conflict it =>
                Note.Conflict(
                    say.AnsweredMeanwhile(it.By.Name),
                    say.WhichShouldStand(),
                    First(context, it.By, topic, deal, review),
                    Resolutions(context, it.By, topic, deal)),
            Notice.ChangeOrAdd it => ChangeOrAdd(it, context, topic, deal),
            Notice.AfterStep it => Note.Missing(say.AfterTheirStep(context.Day(it.By)), say.SaveAgainIfRight()),
            Notice.WhichFirst => WhichFirst(context, topic is Topic.Next ? deal : null),
            Notice.Refused it => Note.Missing(say.Before(say.RefusedInShort(it.Why)), say.Refused(it.Why, context.Today)),
            Notice.NotSaved => Note.Failed($"{say.DidNotSave()} ", say.WordsAreStillHere()),
            Notice.Late it =>
                Note.AnsweredBefore(
                    say.IsClosedAlready(it.Step.What),
                    it.Step is { LastOutcome: { } outcome, AnsweredBy: { } by } ? say.ClosedBefore(by.Name, outcome) : say.ClosedBefore()),
            Notice.LatePromise { Help: var help } =>
                Note.AnsweredBefore(
                    say.IsClosedAlready(help.What),
                    help.AnsweredBy is { } who ? say.ClosedBefore(who.Name, PromiseRules.Closed(help)) : say.ClosedBefore()),
            Notice.PartAfterStep { Help: var part, By: var by } =>
                Note.Missing(
                    say.PartComesLater(),
                    say.PartIsDueAfter(Truncate.To(part.What, MostWords), part.By is { } on ? context.Day(on) : "", context.Day(by))),
            Notice.SavedBy it =>
                Note.Saved(it.Topic is { } of ? say.SavedIs(of) : say.Saved(), say.SavedBy(it.By.Name, context.Clock(it.At))),
            Notice.DoubtKept it => Note.Saved(say.DoubtKept(it.IsTakenBack), it.IsTakenBack ? "" : say.DoubtKeptUntil()),
            Notice.DoubtTooLate it => Note.Missing(say.DoubtTooLate(), say.DoubtNotAdded(it.Words)),
            Notice.TemplateKept => Note.Saved(say.TemplateIsKept(), say.TemplateIsFor()),
            Notice.SavedBefore => Note.Saved(say.SavedBefore(), say.SavedOnce()),
            Notice.AddedFor { Owner.Name: var name } it =>
                Note.Saved($"{say.OwnerIs(name)} ", it.IsTold ? say.WasTold(name) : say.TellThemYourself(name)),
            Notice.IsThereAlready => Note.Missing(say.IsThereAlready(), say.RenameItFirst()),
            Notice.IsThere it =>
                Note.Conflict(
                    say.DealIsThere(),
                    say.AddItThere(),
                    [],
                    Button.Plain(say.OpenTheDeal(), new CardAction.OpenDeal(context.On(it.Deal))).Alone()),
            Notice.Posted it => Note.Saved(say.PostedIn(it.Place), ""),
            Notice.NotPosted it =>
                Note.Missing(say.NotPosted(), it.IsWithheld ? say.NotPostedBecauseOf(it.Place) : say.NotPostedAnywhere()),
            Notice.HelpAsked it => Note.Saved(
                say.HelpIsAsked(it.Words),
                it.To is { } to ? say.SeesItNow(to, it.IsTeam) : $"{say.NobodyReadIt()}{(it.WithheldIn is { } at ? say.NotPostedBecauseOf(at) : "")}"),
            Notice.ListGone => Note.Missing(say.ListGone(), say.SendItOnceMore()),
            Notice.NoColumnChosen => Note.Missing(say.NoColumnChosen(), say.ChooseAColumn()),
            Notice.UpToDate => Note.AnsweredBefore(say.UpToDate(), say.NowItIs()),
            _ => throw new UnreachableException(),
        }];
    }

    /// <summary>Kind of help for missing inputs: true: a rough date is enough; false: a few words are; null: neither.</summary>
    static bool? IsDate(ValueList<string> inputs) => inputs.Any(id => Fields.Line(id) is Fields.By or Fields.Until or Fields.GoLive) ? true
        : inputs.All(
            id =>
                id is Fields.Ending
                    or Fields.Pipeline
                    or Fields.Owner
                    or Fields.StandIn
                    or Fields.Csv
                    or Fields.Who
                    or Fields.Agreement
                    or Fields.Job
                    or Fields.Signs
                    or Fields.Usual
                    or Fields.Sure
                    or Fields.Admin
                    or Fields.Zone
                    or Fields.Picked
                    or Fields.Colleague
                    or Fields.Other
                    or Fields.Same
                    or Fields.Agree
                    or Fields.Afraid
                || Fields.Line(id) is Fields.Ending)
            ? null
        : false;

    static AdaptiveAction[] Lens(CardContext context, Topic? topic, Deal? deal) => topic is { } its && deal is not null
        ?
        [
            Button.Plain(context.Say.MoveToHelp(), new CardAction.MoveToHelp(context.On(deal), its)).Alone(),
            Button.Plain(context.Say.KeepIt(), new CardAction.KeepWords(context.On(deal), its)).Alone(),
        ]
        : [];

    static AdaptiveContainer Moved(CardContext context, Notice.Moved moved) => new()
    {
        Style = AdaptiveContainerStyle.Accent, Spacing = AdaptiveSpacing.Small,
        Items = [Line.Of(Run.Bold(context.Say.Moved()), Run.Text(context.Say.Quoted(moved.Words)), Run.Text(context.Say.WhatWillTheyDo()))],
    };

    /// <summary>
    /// The earlier answer of a conflict, so that the user sees both before choosing. Only for topics whose answers can conflict.
    /// </summary>
    static AdaptiveElement[] First(CardContext context, Person by, Topic? topic, Deal? deal, Review? review) =>
        deal is null || review is null ? []
        : topic is Topic.Done ? Steps(context, by, deal, review)
        : topic is (Topic.Why or Topic.Where or Topic.OffCourse or Topic.Next) and { } its ? KnownLines.Of(its, deal, review, context)
        : [];

    /// <summary>The outcomes reported in this review.</summary>
    static AdaptiveElement[] Steps(CardContext context, Person by, Deal deal, Review review) =>
    [
        .. deal.Steps
            .Where(step => step.AnsweredBy?.Id == by.Id && step.AnsweredAt >= review.StartedAt)
            .OrderBy(step => step.By)
            .Take(Limits.AskedSteps)
            .Select(step => Line.Bullet(
                Run.Text($"{Truncate.To(step.What, MostWords)}:"),
                Run.Subtle(
                    context.Say.Became(
                        step.LastOutcome ?? Outcome.Unknown,
                        Truncate.To(by.Name, DealRow.MostName),
                        context.Clock(step.AnsweredAt.GetValueOrDefault()))))),
    ];

    static AdaptiveAction[] Resolutions(CardContext context, Person by, Topic? topic, Deal? deal) => topic is { } its && deal is not null
        ?
        [
            Button.Plain(context.Say.Mine(), new CardAction.Resolve(context.On(deal), its, Resolution.Mine)).Alone(),
            Button.Plain(context.Say.Theirs(by.Name), new CardAction.Resolve(context.On(deal), its, Resolution.Theirs)).Alone(),
            .. its is Topic.Done // contradicting answers about a step cannot both be kept
                ? []
                : (AdaptiveAction[])[
                    Button.Plain(context.Say.KeepBoth(), new CardAction.Resolve(context.On(deal), its, Resolution.Both)).Alone(),
                ],
        ]
        : [];

    /// <summary>Its buttons send the inputs, because they are not stored yet.</summary>
    static AdaptiveContainer ChangeOrAdd(Notice.ChangeOrAdd it, CardContext context, Topic? topic, Deal? deal)
    {
        var note = Note.Missing(context.Say.IsOpenStill(Truncate.To(it.What, MostWords)), context.Say.ChangeItOrAdd());
        if (topic is not null && deal is not null)
        {
            note.Items.Add(Block.Buttons(
                Button.Plain(context.Say.ChangeThatOne(), Saves(it.Key)), Button.Plain(context.Say.AddAnother(), Saves(Fields.Another))));
        }
        return note;

        // the lens has already checked a step at this point
        CardAction.Save Saves(string changes) =>
            new(context.On(deal), topic.GetValueOrDefault(), Kept: topic is Topic.Next) { Changes = changes };
    }

    /// <summary>The choice of a step to drop. A step's text is too long for a button and is shown above it.</summary>
    static AdaptiveContainer WhichFirst(CardContext context, Deal? deal)
    {
        var note = Note.Missing(context.Say.StepsAreOpen(Limits.OpenSteps), context.Say.WhichGoes());
        if (deal is null)
            return note;

        foreach (var step in deal.OpenBesidePath.Take(Limits.OpenSteps))
        {
            note.Items.Add(StepLine.For(deal, step, context).Spaced(AdaptiveSpacing.Medium));
            note.Items.Add(
                Block.Buttons(Button.Plain(context.Say.LetThisOneGo(), new CardAction.MakeRoomForStep(context.On(deal), step.Id)).Alone()));
        }
        note.Items.Add(
            Block.Buttons(Button.Plain(context.Say.LeaveNewOut(), new CardAction.MakeRoomForStep(context.On(deal), null)).Alone())
                .Spaced(AdaptiveSpacing.Medium));
        return note;
    }
}
