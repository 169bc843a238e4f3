using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Data;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>Every button, and what it leads to.</summary>
sealed class CardActionRouter(
    PipelineAccess homes,
    OpeningDialog opening,
    AnswerDialog answers,
    SteeringDialog steering,
    PlaceActionRouter place,
    DealActionRouter dealing)
{
    public async Task<Reply> Route(Turn turn, CardActionInvocation pressed, CancellationToken ct)
    {
        if (pressed.Press is not CardAction.OnDeal onDeal)
            return await place.Route(turn, pressed, ct);
        if (!await homes.MaySee(turn, onDeal.On.Home, ct))
            return await dealing.FromElsewhere(turn, onDeal, ct);

        return await OnReview(turn, onDeal, pressed.Inputs, ct) ?? await dealing.Route(turn, onDeal, pressed.Inputs, ct);
    }

    /// <summary>Null: it is about the deal, not about its live review.</summary>
    async Task<Reply?> OnReview(Turn turn, CardAction.OnDeal press, ValueList<Field> inputs, CancellationToken ct) => press switch
    {
        CardAction.ReviewDeal it =>
            await opening.Open(turn, it.On.Home, new(it.On.Deal), [.. (it.Queue ?? []).OfType<string>().Select(id => new DealId(id))], ct),
        CardAction.Start it => await opening.Start(turn, it, ct),
        CardAction.SkipDeal it => await opening.SkipDeal(turn, it.On, ct),
        CardAction.ShowLive it => await steering.Show(turn, it.On, ct),
        CardAction.Refresh it => await steering.Refresh(turn, it.On, ct),
        CardAction.OpenTopic it => await answers.Open(turn, it.On, it.Topic, ct),
        CardAction.Save it => await answers.Save(turn, it, inputs, ct),
        CardAction.Quick it => await answers.Quick(turn, it, inputs, ct),
        CardAction.KeepWords it => await answers.Keep(turn, it, ct),
        CardAction.MoveToHelp it => await answers.MoveToHelp(turn, it, ct),
        CardAction.Resolve it => await answers.Resolve(turn, it, ct),
        CardAction.LetGo it => await answers.LetGo(turn, it, ct),
        CardAction.SaveSentBack it => await answers.FollowUp(turn, it.On, Topic.Where, inputs, ct),
        CardAction.SaveTeller it => await answers.FollowUp(turn, it.On, Topic.Done, inputs, ct),
        CardAction.SkipTopic it => await steering.Skip(turn, it, ct),
        CardAction.Back it => await steering.Back(turn, it.On, ct),
        CardAction.LeadView it => await steering.View(turn, it.On, ct),
        CardAction.GoOn it => await steering.GoOn(turn, it, ct),
        CardAction.AnotherPrompt it => await steering.AnotherPrompt(turn, it.On, ct),
        CardAction.TakeLead it => await steering.TakeLead(turn, it.On, ct),
        CardAction.Reveal it => await steering.Reveal(turn, it.On, ct),
        CardAction.Close it => await steering.Close(turn, it, ct),
        _ => null,
    };
}

/// <summary>The buttons about one deal, or one closed review of it.</summary>
sealed class DealActionRouter(PipelineAccess homes, DealDialog deal, SummaryDialog summary)
{
    /// <summary>A deal that is not reviewed here: whoever works in its pipeline may look at it.</summary>
    public async Task<Reply> FromElsewhere(
        Turn turn,
        CardAction.OnDeal press,
        CancellationToken ct) => press is CardAction.OpenDeal && await homes.IsMember(turn, press.On.Home, ct)
        ? await deal.Look(turn, press.On, ct)
        : new(AnswerCard.DealGone(turn.Mine(turn.Place.Home ?? "")));

    public Task<Reply> Route(Turn turn, CardAction.OnDeal press, ValueList<Field> inputs, CancellationToken ct) => press switch
    {
        CardAction.OpenDeal it => deal.Open(turn, it.On, ct),
        CardAction.Own it => deal.Own(turn, it.On, ct),
        CardAction.TakeOver it => deal.TakeOver(turn, it.On, ct),
        CardAction.SettleQuestion it => deal.Settle(turn, it, ct),
        CardAction.AnswerSteps it => deal.AskSteps(turn, it.On, ct),
        CardAction.SaveSteps it => deal.SaveSteps(turn, it.On, inputs, ct),
        CardAction.ChangeDeal it => deal.ChangeForm(turn, it.On, ct),
        CardAction.SaveChange it => deal.SaveChange(turn, it.On, inputs, ct),
        CardAction.History it => deal.History(turn, it.On, ct),
        CardAction.Honest it => deal.HonestForm(turn, it.On, ct),
        CardAction.AskForHelp it => deal.AskForHelp(turn, it.On, inputs, ct),
        CardAction.Pause it => deal.Pause(turn, it.On, inputs, ct),
        CardAction.EndDeal it => deal.End(turn, it.On, inputs, ct),
        CardAction.Reopen it => deal.Reopen(turn, it.On, ct),
        CardAction.ShowSummary it => summary.Show(turn, it, ct),
        CardAction.Correct it => summary.Correct(turn, it, ct),
        CardAction.CorrectTopic it => summary.CorrectTopic(turn, it, ct),
        CardAction.SaveCorrection it => summary.SaveCorrection(turn, it, inputs, ct),
        CardAction.CopyForCustomer it => summary.Copy(turn, it, ct),
        CardAction.Reminders it => summary.Reminders(turn, it, ct),
        _ => throw new UnreachableException(),
    };
}

/// <summary>The buttons about the place itself. A chat that reviews no pipeline yet is asked for one first.</summary>
sealed class PlaceActionRouter(
    PipelineDialog pipeline, BoardDialog board, FindDialog find, DealDialog deal, ImportDialog import, DataActionRouter data)
{
    /// <summary>The answer takes the place of the card for the presser alone.</summary>
    public Task<Reply> Route(Turn turn, CardActionInvocation pressed, CancellationToken ct) => ToPresser(turn.Quiet, pressed, ct);

    async Task<Reply> ToPresser(Turn turn, CardActionInvocation pressed, CancellationToken ct) => pressed.Press switch
    {
        CardAction.Bind it => await pipeline.Bind(turn, it.Home, ct),
        // the question stays
        CardAction.Help when turn is { IsPersonal: false, Place.Home: null } =>
            Reply.Post(GuideCard.For(AudienceExtensions.Of(turn), turn.Shared(""))),
        CardAction.Help => new(GuideCard.For(AudienceExtensions.Of(turn), turn.Shared(turn.Place.Home ?? ""))),
        _ when turn is { IsPersonal: false, Place.Home: null } => new(await pipeline.Ask(turn, null, ct)),
        CardAction.OnData it => await data.Route(turn, it, pressed.Inputs, ct),
        CardAction.AddDeal => await deal.Form(turn, null, ct),
        CardAction.SaveDeal => await deal.Add(turn, pressed.Inputs, ct),
        CardAction.Board it => new(await board.Board(turn, it.View, ct)),
        CardAction.Propose => new(await board.Propose(turn, ct)),
        CardAction.ReviewChosen => await find.Review(turn, pressed.Inputs, ct),
        CardAction.Import => await import.Form(turn, [], null, ct),
        CardAction.CheckImport => await import.CheckPasted(turn, pressed.Inputs, ct),
        CardAction.ApplyImport it => await import.Apply(turn, it.Plan, ct),
        _ => throw new UnreachableException(),
    };
}
