using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.LongJobs;

/// <summary>The card of a background job that is not finished.</summary>
public static class LongJobCard
{
    /// <param name="done">Deals of an import, or rows of an erasure.</param>
    /// <param name="total">Null: not known.</param>
    /// <param name="stop">The button that stops it; null: it was pressed.</param>
    public static AdaptiveCard Running(LongJobKind kind, int done, int? total, CardAction.StopJob? stop, CardContext context)
    {
        var say = context.Say;
        var title = say.JobSoFar(kind, done, total);
        return Frame.Card(
            say,
            title,
            [Header.For(say.Bot(), say.JobName(kind)), Line.Title(title), Line.Text(stop is null ? say.Stopping() : say.YouCanCloseThis())],
            [.. stop is null ? [] : (AdaptiveAction[])[Button.Plain(say.StopIt(), stop).Alone()], Board(say)]);
    }

    /// <summary>It ended before everything was done.</summary>
    /// <param name="isStopped">True: stopped by somebody; false: it failed.</param>
    /// <param name="again">Button to resume it; null: not possible.</param>
    /// <param name="back">Button to undo what was done; null: not possible.</param>
    /// <param name="error">Error id in the log; null: none.</param>
    public static AdaptiveCard Partly(
        LongJobKind kind, bool isStopped, int done, int? total, CardAction? again, CardContext context, CardAction.TakeBack? back = null,
        string? error = null)
    {
        var say = context.Say;
        var title = isStopped ? say.JobStopped() : say.JobFailed();
        return Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), say.JobName(kind)),
                Line.Title(title),
                Line.Text(say.JobIsPartly(kind, done, total)),
                .. isStopped || error is null ? [] : (AdaptiveElement[])[Line.Hint(say.ErrorIs(error))],
            ],
            [
                .. again is null ? [] : (AdaptiveAction[])[Button.Main(say.GoOnWithIt(), again).Alone()],
                .. back is null ? [] : (AdaptiveAction[])[Button.Plain(say.TakeThisBack(), back).Alone()],
                Board(say),
            ]);
    }

    /// <summary>The job is not known any more.</summary>
    public static AdaptiveCard Over(CardContext context) => Frame.Card(
        context.Say,
        context.Say.JobIsOver(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.JobIsOver()), Line.Text(context.Say.JobIsOverSince())],
        [Board(context.Say)]);

    static AdaptiveExecuteAction Board(Say say) => Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone();
}
