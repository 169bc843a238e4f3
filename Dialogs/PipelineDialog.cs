using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>Which pipeline a chat reviews. A channel reviews its team's, and is not asked.</summary>
sealed class PipelineDialog(Places places, PipelineAccess homes)
{
    /// <summary>Longer words are no command that one would want to go on with.</summary>
    const int MostAsked = 200;

    /// <param name="asked">What was typed, and waits for this; null: nothing does.</param>
    public async Task<AdaptiveCard> Ask(Turn turn, string? asked, CancellationToken ct) =>
        PipelineCard.Choose(
            await homes.ListPipelines(turn, ct),
            asked?.Trim() is { Length: > 0 and <= MostAsked } words ? words : null,
            await Now(turn, ct),
            turn.Shared(""));

    /// <param name="home">Null: a new pipeline, here.</param>
    public async Task<Reply> Bind(Turn turn, string? home, CancellationToken ct)
    {
        if (turn.Place.Kind is PlaceKind.Channel)
            return new(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, turn.Shared(turn.Place.Home ?? "")));
        if (home is not null && (await homes.ListPipelines(turn, ct)).All(it => it.Home != home))
            return new(await Ask(turn, null, ct));

        var chosen = home ?? PipelineAccess.ChatOf(turn);
        if (home is null)
            await homes.StartPipeline(turn, chosen, turn.Place.Name ?? turn.By.Name, ct);
        if (await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is not { } place
            || !await places.Save(turn.Tenant, place with { Home = chosen }, ct))
        {
            return new(AnswerCard.NotSaved(turn.Mine("")));
        }

        var bound = turn with { Place = turn.Place with { Home = chosen } };
        await homes.RememberVisit(bound, ct);
        var name = (await homes.FindWorkspace(bound, chosen, ct)).Name;
        var welcome = WelcomeCard.For(name, turn.IsPersonal ? Audience.Personal : Audience.Chat, bound.Shared(chosen));
        return new(welcome) { Everybody = welcome, Bound = chosen };
    }

    /// <summary>The name of what is reviewed here; null: nothing yet, or it cannot be read.</summary>
    async Task<string?> Now(Turn turn, CancellationToken ct) =>
        turn.Place.Home is { } home && (await homes.TryFindWorkspace(turn, home, ct))?.Name is { Length: > 0 } name ? name : null;
}
