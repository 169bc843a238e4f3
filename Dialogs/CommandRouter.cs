using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Commands;
using ReviewBot.Dialogs.Data;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>From what was typed to its handler.</summary>
sealed class CommandRouter(
    PipelineDialog pipeline,
    BoardDialog board,
    DealDialog deal,
    ImportDialog import,
    SchedulingDialog scheduling,
    PlannedDialog planned,
    SettingsCommand settings,
    ExportDialog export,
    EraseDialog erase)
{
    /// <param name="turn">Prepared: in the language of the conversation, aloud.</param>
    public async Task<Reply> Route(Turn turn, string? words, CancellationToken ct)
    {
        var shared = turn.Shared(turn.Place.Home ?? "");
        var intent = CommandTable.Read(words);
        return intent switch
        {
            Intent.Help => Reply.Post(GuideCard.For(AudienceExtensions.Of(turn), shared)),
            Intent.Unknown unknown => Reply.Post(AnswerCard.NotUnderstood(unknown.Words, unknown.DidYouMean, shared)),
            Intent.Pipeline when turn.Place.Kind is PlaceKind.Channel =>
                Reply.Post(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, shared)),
            Intent.Pipeline => Reply.Post(await pipeline.Ask(turn, null, ct)),
            _ when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(await pipeline.Ask(turn, words, ct)),
            Intent.Review { Name: { } name } => await scheduling.Plan(turn, name, ct) ?? await board.Review(turn, name, ct),
            Intent.Review => Reply.Post(await board.Propose(turn, ct)),
            Intent.Board or Intent.Deal { Name: null } => Reply.Post(await board.Board(turn, BoardView.All, ct)),
            Intent.Deal { Name: { } name } => await board.Deal(turn, name, ct),
            Intent.AddDeal add => (await deal.Form(turn, add.Customer, ct)).Posted(),
            Intent.Nudges => await planned.Answer(turn, ct),
            Intent.Settings => await settings.Answer(turn, ct),
            Intent.Import => (await import.Form(turn, [], null, ct)).Posted(),
            Intent.Export => (await export.Form(turn, ct)).Posted(),
            Intent.Erase => (await erase.Form(turn, null, ct)).Posted(),
            _ => throw new UnreachableException(),
        };
    }
}
