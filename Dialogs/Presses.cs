using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Data;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>Every button, and what it leads to.</summary>
sealed class Presses(Homes homes, OpeningDialog opening, AnswerDialog answers, SteeringDialog steering, PlacePresses place, DealPresses dealing)
{
    public async Task<Reply> Answer(Turn turn, Pressed pressed, CancellationToken ct)
    {
        if (pressed.Press is not Press.OnDeal onDeal)
            return await place.Answer(turn, pressed, ct);
        if (!await homes.MaySee(turn, onDeal.On.W, ct))
            return await dealing.FromElsewhere(turn, onDeal, ct);

        return await OnReview(turn, onDeal, pressed.Inputs, ct) ?? await dealing.Answer(turn, onDeal, pressed.Inputs, ct);
    }

    /// <summary>Null: it is about the deal, not about its live review.</summary>
    async Task<Reply?> OnReview(Turn turn, Press.OnDeal press, Many<Field> inputs, CancellationToken ct) => press switch
    {
        Press.ReviewDeal it => await opening.Open(turn, it.On.W, new(it.On.D), [.. (it.Queue ?? []).OfType<string>().Select(id => new DealId(id))], ct),
        Press.Start it => await opening.Start(turn, it, ct),
        Press.SkipDeal it => await opening.SkipDeal(turn, it.On, ct),
        Press.ShowLive it => await steering.Show(turn, it.On, ct),
        Press.Refresh it => await steering.Refresh(turn, it.On, ct),
        Press.OpenTopic it => await answers.Open(turn, it.On, it.Topic, ct),
        Press.Save it => await answers.Save(turn, it, inputs, ct),
        Press.Quick it => await answers.Quick(turn, it, inputs, ct),
        Press.KeepWords it => await answers.Keep(turn, it, ct),
        Press.MoveToHelp it => await answers.MoveToHelp(turn, it, ct),
        Press.Resolve it => await answers.Resolve(turn, it, ct),
        Press.LetGo it => await answers.LetGo(turn, it, ct),
        Press.SaveSentBack it => await answers.FollowUp(turn, it.On, Topic.Where, inputs, ct),
        Press.SaveTeller it => await answers.FollowUp(turn, it.On, Topic.Done, inputs, ct),
        Press.SkipTopic it => await steering.Skip(turn, it, ct),
        Press.Back it => await steering.Back(turn, it.On, ct),
        Press.LeadView it => await steering.View(turn, it.On, ct),
        Press.GoOn it => await steering.GoOn(turn, it, ct),
        Press.AnotherPrompt it => await steering.AnotherPrompt(turn, it.On, ct),
        Press.TakeLead it => await steering.TakeLead(turn, it.On, ct),
        Press.Reveal it => await steering.Reveal(turn, it.On, ct),
        Press.Close it => await steering.Close(turn, it, ct),
        _ => null,
    };
}

/// <summary>The buttons about one deal, or one closed review of it.</summary>
sealed class DealPresses(Homes homes, DealDialog deal, SummaryDialog summary)
{
    /// <summary>A deal that is not reviewed here: whoever works in its pipeline may look at it.</summary>
    public async Task<Reply> FromElsewhere(Turn turn, Press.OnDeal press, CancellationToken ct) => press is Press.OpenDeal && await homes.WorksIn(turn, press.On.W, ct)
        ? await deal.Look(turn, press.On, ct)
        : new(AnswerCard.DealGone(turn.Mine(turn.Place.Home ?? "")));

    public Task<Reply> Answer(Turn turn, Press.OnDeal press, Many<Field> inputs, CancellationToken ct) => press switch
    {
        Press.OpenDeal it => deal.Open(turn, it.On, ct),
        Press.Own it => deal.Own(turn, it.On, ct),
        Press.TakeOver it => deal.TakeOver(turn, it.On, ct),
        Press.SettleQuestion it => deal.Settle(turn, it, ct),
        Press.AnswerSteps it => deal.AskSteps(turn, it.On, ct),
        Press.SaveSteps it => deal.SaveSteps(turn, it.On, inputs, ct),
        Press.ChangeDeal it => deal.ChangeForm(turn, it.On, ct),
        Press.SaveChange it => deal.SaveChange(turn, it.On, inputs, ct),
        Press.History it => deal.History(turn, it.On, ct),
        Press.Honest it => deal.HonestForm(turn, it.On, ct),
        Press.AskForHelp it => deal.AskForHelp(turn, it.On, inputs, ct),
        Press.Pause it => deal.Pause(turn, it.On, inputs, ct),
        Press.EndDeal it => deal.End(turn, it.On, inputs, ct),
        Press.Reopen it => deal.Reopen(turn, it.On, ct),
        Press.ShowSummary it => summary.Show(turn, it, ct),
        Press.Correct it => summary.Correct(turn, it, ct),
        Press.CorrectTopic it => summary.CorrectTopic(turn, it, ct),
        Press.SaveCorrection it => summary.SaveCorrection(turn, it, inputs, ct),
        Press.CopyForCustomer it => summary.Copy(turn, it, ct),
        Press.Reminders it => summary.Reminders(turn, it, ct),
        _ => throw new UnreachableException(),
    };
}

/// <summary>The buttons about the place itself. A chat that reviews no pipeline yet is asked for one first.</summary>
sealed class PlacePresses(PipelineDialog pipeline, BoardDialog board, FindDialog find, DealDialog deal, ImportDialog import, DataPresses data)
{
    /// <summary>The answer takes the place of the card for the presser alone.</summary>
    public Task<Reply> Answer(Turn turn, Pressed pressed, CancellationToken ct) => ToPresser(turn.Quiet, pressed, ct);

    async Task<Reply> ToPresser(Turn turn, Pressed pressed, CancellationToken ct) => pressed.Press switch
    {
        Press.Bind it => await pipeline.Bind(turn, it.Home, ct),
        Press.Help when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(GuideCard.For(Audiences.Of(turn), turn.Shared(""))), // the question stays
        Press.Help => new(GuideCard.For(Audiences.Of(turn), turn.Shared(turn.Place.Home ?? ""))),
        _ when turn is { IsPersonal: false, Place.Home: null } => new(await pipeline.Ask(turn, null, ct)),
        Press.OnData it => await data.Answer(turn, it, pressed.Inputs, ct),
        Press.AddDeal => await deal.Form(turn, null, ct),
        Press.SaveDeal => await deal.Add(turn, pressed.Inputs, ct),
        Press.Board it => new(await board.Board(turn, it.View, ct)),
        Press.Propose => new(await board.Propose(turn, ct)),
        Press.ReviewChosen => await find.Review(turn, pressed.Inputs, ct),
        Press.Import => await import.Form(turn, [], null, ct),
        Press.CheckImport => await import.CheckPasted(turn, pressed.Inputs, ct),
        Press.ApplyImport it => await import.Apply(turn, it.Plan, ct),
        _ => throw new UnreachableException(),
    };
}
