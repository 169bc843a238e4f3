using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Settings;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Settings;

/// <summary>
/// Chooses the pipeline of a chat; a channel always has its team's. With guests in the chat, only pipelines that count guests as insiders
/// can be chosen, or a new one, whose admin is then asked.
/// </summary>
sealed class PipelineDialog(PlaceStore places, PipelineAccess access, GuestAccessDialog guests, InstallationPolicy policy)
    : ICardActionHandler, ICommandHandler
{
    /// <summary>In characters. A longer command is not resumed after the choice.</summary>
    const int MostAsked = 200;

    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.Bind>((turn, it, _, ct) => Bind(turn.InSenderLanguage, it.Home, ct));
        actions.Anywhere<CardAction.ChoosePipeline>(
            async (turn, _, _, ct) => new(await Ask(turn, null, ct)) { IsNeutral = WithheldRoomDialog.MayChoose(turn) });
        actions.Anywhere<CardAction.Help>((turn, _, _, _) => Task.FromResult(Guide(turn.InSenderLanguage)));
    }

    public void Register(CommandRoutes commands)
    {
        commands.On(Command.Help, (turn, _, _) => Task.FromResult(
            Reply.Post(GuideCard.For(turn.Audience, turn.SharedContext(turn.Place.Home ?? "")))));
        commands.On(Command.Hello, (turn, _, _) => Task.FromResult(Greet(turn, isThanks: false)));
        commands.On(Command.Thanks, (turn, _, _) => Task.FromResult(Greet(turn, isThanks: true)));
        commands.On(Command.Pipeline, async (turn, _, ct) => Reply.Post(turn.Place.Kind is PlaceKind.Channel
            ? WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, turn.SharedContext(turn.Place.Home ?? ""))
            : await Ask(turn, null, ct)));
    }

    static Reply Greet(Turn turn, bool isThanks) =>
        Reply.Post(OfferCard.Greeting(isThanks, turn.Audience, turn.SharedContext(turn.Place.Home ?? "")));

    /// <param name="asked">The command to resume after the choice; null: none.</param>
    public async Task<AdaptiveCard> Ask(Turn turn, string? asked, CancellationToken ct)
    {
        var known = await Choices(turn, ct);
        return turn.IsPersonal
            ? PipelineCard.Mine(known, turn.PersonalContext(""))
            : PipelineCard.Choose(
                known, asked?.Trim() is { Length: > 0 and <= MostAsked } words ? words : null, await Now(turn, ct), turn.SharedContext(""));
    }

    /// <summary>The same without a request: the names of the person's pipelines are not shown to everybody.</summary>
    public static AdaptiveCard Offer(Turn turn) => PipelineCard.Offer(turn.SharedContext(""));

    /// <param name="home">Null: a new pipeline of this chat.</param>
    public async Task<Reply> Bind(Turn turn, string? home, CancellationToken ct)
    {
        if (turn.Place.Kind is PlaceKind.Channel)
            return new(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, turn.SharedContext(turn.Place.Home ?? "")));
        if (home is not null && (await Choices(turn, ct)).All(it => it.Home != home))
            return new(await Ask(turn, null, ct)) { IsNeutral = WithheldRoomDialog.MayChoose(turn) };

        var chosen = home ?? PipelineAccess.ChatOf(turn);
        if (home is null)
            await access.StartPipeline(turn, chosen, turn.Place.Name ?? turn.By.Name, ct);
        if (await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is not { } place
            || !await places.Save(turn.Tenant, place with { Home = chosen }, ct))
        {
            return new(AnswerCard.NotSaved(turn.PersonalContext("")));
        }

        turn.Progress.Record(SavedWork.Pipeline);
        if (place.Home is { } before && before != chosen)
            await access.EndChatMemberships(turn.Workspace(before), turn.Place.Conversation, ct);
        var bound = turn with { Place = turn.Place with { Home = chosen } };
        await access.RememberVisit(bound, ct);
        var name = (await access.FindWorkspace(bound, chosen, ct)).Name;
        if (home is null && WithheldRoomDialog.MayChoose(turn))
        {
            var withheld = WithheldCard.For(true, null, null, policy.AllowShowAnyway, turn.Say);
            return new(withheld) { IsNeutral = true, Bound = chosen, Alone = await guests.Find(bound, withheld, ct) };
        }
        var audience = turn.IsPersonal ? Audience.Personal : Audience.Chat;
        var welcome = WelcomeCard.For(name, audience, bound.SharedContext(chosen), hasDeals: home is not null);
        return new(welcome) { Everybody = welcome, Bound = chosen, IsNeutral = WithheldRoomDialog.MayChoose(turn) };
    }

    /// <summary>The person's pipelines; with guests, only those that count guests as insiders.</summary>
    async Task<IReadOnlyList<(string Home, string Name)>> Choices(Turn turn, CancellationToken ct)
    {
        var known = await access.ListPipelines(turn, ct);
        if (!WithheldRoomDialog.MayChoose(turn))
            return known;

        List<(string Home, string Name)> open = [];
        foreach (var it in known)
        {
            if (await access.CountsGuestsAsInside(turn.Workspace(it.Home), ct))
                open.Add(it);
        }
        return open;
    }

    /// <summary>Name of the present pipeline; null: none yet, or its settings cannot be read.</summary>
    async Task<string?> Now(Turn turn, CancellationToken ct) =>
        turn.Place.Home is { } home && (await access.TryFindWorkspace(turn, home, ct))?.Name is { Length: > 0 } name ? name : null;

    /// <summary>The guide; in a chat without a pipeline the question for one stays in place.</summary>
    static Reply Guide(Turn turn) => turn is { IsPersonal: false, Place.Home: null }
        ? Reply.Post(GuideCard.For(turn.Audience, turn.SharedContext("")))
        : new(GuideCard.For(turn.Audience, turn.SharedContext(turn.Place.Home ?? "")));
}
