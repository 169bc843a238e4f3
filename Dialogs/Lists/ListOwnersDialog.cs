using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Asks who the owners in a checked list are that match nobody, or one by first name alone. The answers are stored with the pipeline, and
/// the list is checked again.
/// </summary>
sealed class ListOwnersDialog(ImportDialog import, ImportWork work, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.MatchOwners>((turn, it, _, ct) => Ask(turn, it, ct));
        actions.InPipeline<CardAction.SaveOwners>(Read);
    }

    async Task<Reply> Ask(Turn turn, CardAction.MatchOwners press, CancellationToken ct) =>
        await import.ReadAgain(turn, press.Plan, press.Home, ct) is { } plan
            ? await Ask(turn, press.Plan, press.Home, plan, 0, [], null, ct)
            : await import.ShowForm(turn, [], new Notice.ListGone(), ct);

    /// <summary>The page of names from that index on; after the last one, the list is checked again.</summary>
    async Task<Reply> Ask(
        Turn turn, string id, string home, ImportPlan plan, int skip, ValueList<Field> filled, Notice? notice, CancellationToken ct)
    {
        OwnerQuestion[] asked = [.. (await work.Preview(turn, home, plan, ct)).ToMatch];
        return skip < asked.Length
            ? new(
                ListOwnersCard.For(asked, await work.ReadColleagues(turn, home, ct), id, skip, filled, notice, turn.PersonalContext(home)))
            : await import.Check(turn, plan, home, ct);
    }

    async Task<Reply> Read(Turn turn, CardAction.SaveOwners press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await import.ReadAgain(turn, press.Plan, press.Home, ct) is not { } plan)
            return await import.ShowForm(turn, [], new Notice.ListGone(), ct);

        var skip = Math.Max(0, press.Skip);
        var colleagues = await work.ReadColleagues(turn, press.Home, ct);
        var said = (await work.Preview(turn, press.Home, plan, ct)).ToMatch.Select(Chosen).OfType<OwnerChoice>().ToValueList();
        if (!await Remember(turn, press.Home, said, ct))
            return await Ask(turn, press.Plan, press.Home, plan, skip, inputs, new Notice.NotSaved(), ct);
        if (press.More is not true)
            return await import.Check(turn, plan, press.Home, ct);

        var left = (await work.Preview(turn, press.Home, plan, ct)).ToMatch
            .Count(it => inputs.Text(Fields.OwnerOf(it.Written)) is not null);
        return await Ask(turn, press.Plan, press.Home, plan, skip + left, [], null, ct);

        // "nobody" only needs to be stored if a first name would match otherwise
        OwnerChoice? Chosen(OwnerQuestion asked) => inputs.Text(Fields.OwnerOf(asked.Written)) switch
        {
            null => null,
            Fields.Off => asked.Guess is null ? null : new(asked.Written, null, turn.Now.Today),
            var id => colleagues.Where(it => it.Id.Value == id)
                .Select(it => new OwnerChoice(asked.Written, it, turn.Now.Today))
                .FirstOrDefault(),
        };
    }

    /// <summary>Stores the answers with the pipeline. False: not saved.</summary>
    public async Task<bool> Remember(Turn turn, string home, ValueList<OwnerChoice> said, CancellationToken ct) =>
        said.Count is 0 || await access.TryChange(turn, home, it => it.With(said, turn.By, turn.At), ct);
}
