using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>Asks the admin of a new pipeline, once and in private, whether guests in its team or chat may see deals.</summary>
sealed class GuestAccessDialog(PipelineAccess access, IRoster roster) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.AskGuests>((turn, it, _, ct) =>
            ForAdmin(turn, it.Home, workspace => Task.FromResult(Ask(turn, workspace, it)), ct));
        actions.Anywhere<CardAction.AnswerGuests>((turn, it, _, ct) => ForAdmin(turn, it.Home, _ => Save(turn, it, ct), ct));
    }

    /// <summary>The question for the personal chat of the person who set the pipeline up; null: none.</summary>
    /// <param name="otherwise">The reply here, if there is no such chat.</param>
    public async Task<AloneRequest?> Find(Turn turn, AdaptiveCard otherwise, CancellationToken ct)
    {
        if (turn is not { Place: { Kind: not PlaceKind.Personal, Home: { } home }, Room: { State: RoomState.Outside } room }
            || room.Sender is not RoomState.Inside
            || await access.TryFindWorkspace(turn, home, ct) is not { } workspace
            || !RoomRules.MayShowAnyway(workspace, [], turn.By.Id)
            || PipelineSettingsRules.AreGuestsSettled(workspace)
            || await roster.ReadGuests(turn.Tenant, turn.Place, ct) is not { Count: > 0 } names)
        {
            return null;
        }
        return new(otherwise)
        {
            Press = new CardAction.AskGuests(home, [.. names.Take(GuestsCard.Most)], names.Count - GuestsCard.Most),
            Home = home,
        };
    }

    static Reply Ask(Turn turn, Workspace workspace, CardAction.AskGuests press) => new(
        PipelineSettingsRules.AreGuestsSettled(workspace)
            ? GuestsCard.Answered(workspace, turn.PersonalContext(press.Home))
            : GuestsCard.For(workspace, press.Names, press.More, turn.PersonalContext(press.Home)));

    async Task<Reply> Save(Turn turn, CardAction.AnswerGuests press, CancellationToken ct)
    {
        if (!await access.TryChange(turn, press.Home, it => it.WithGuestsAnswered(press.Inside, turn.By, turn.At), ct))
            return new(AnswerCard.NotSaved(turn.PersonalContext(press.Home)));

        turn.Progress.Record(SavedWork.Change);
        return new(GuestsCard.Answered(await access.FindWorkspace(turn, press.Home, ct), turn.PersonalContext(press.Home)));
    }

    /// <summary>Checks the role instead of the membership, which an admin who has just set the pipeline up does not have yet.</summary>
    async Task<Reply> ForAdmin(Turn turn, string home, Func<Workspace, Task<Reply>> answer, CancellationToken ct) =>
        turn.IsPersonal
        && await access.RefreshWorkspace(turn, home, ct) is { Version: > 0 } workspace
        && RoomRules.MayShowAnyway(workspace, [], turn.By.Id)
            ? await answer(workspace)
            : Reply.Gone(turn.PersonalContext(""));
}
