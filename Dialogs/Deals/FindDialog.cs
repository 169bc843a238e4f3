using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Deals;

/// <summary>The message extension: finds a deal from any conversation, to insert its card or to review it there.</summary>
sealed class FindDialog(VisibleDeals visible, PipelineAccess access, OpeningDialog opening) : ICardActionHandler
{
    const int MostFound = 25;

    public void Register(CardActionRoutes actions) =>
        actions.InPipeline<CardAction.ReviewChosen>((turn, _, inputs, ct) => Review(turn, inputs, ct));

    /// <summary>Searches the deals of all pipelines of this user, and of the one reviewed here.</summary>
    /// <param name="words">Part of a name; empty: the user's own deals first.</param>
    /// <param name="skip">Number of results to skip (paging).</param>
    public async Task<DealSearchResult> Find(Turn turn, string? words, int skip, CancellationToken ct)
    {
        var all = await visible.Everywhere(turn, ct);
        var name = (words ?? "").Trim() is var typed && typed.Length > Limits.Customer ? typed[..Limits.Customer] : typed;
        var found = name.Length == 0 ? OnesOwnFirst(all, turn) : NameMatcher.Find(all, name, VisibleDeals.Names) switch
        {
            Named<VisibleDeal>.One one => [one.It],
            Named<VisibleDeal>.Several several => several.All,
            Named<VisibleDeal>.None none => none.Near,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return found.Count == 0
            ? new([], name.Length == 0 || all.Count == 0 ? turn.Say.NothingToFind() : turn.Say.NoDealFound(name))
            : new([.. found.Skip(Math.Max(skip, 0)).Take(MostFound).Select(seen => Shown(seen, turn))]);
    }

    /// <summary>The dialog to choose a deal for a review in this conversation, or a text why there is none.</summary>
    /// <param name="message">Text of the message that the command was used on; a customer named in it is preselected. Null: none.</param>
    public async Task<TaskModuleContent> Choose(Turn turn, string? message, CancellationToken ct)
    {
        if (turn is { IsPersonal: false, Place.Home: null })
            return new(turn.Say.NoPipelineHere());

        var open = (await visible.ReadAll(turn, ct)).Where(seen => seen.Deal.Ended is null)
            .OrderBy(seen => seen.Deal.Customer, StringComparer.OrdinalIgnoreCase)
                .ThenBy(seen => seen.Deal.Title, StringComparer.OrdinalIgnoreCase)
            .Select(seen => (seen.Home, seen.Deal)).ToArray();
        return open.Length == 0
            ? new(turn.Say.NoDealHere())
            : new(turn.Say.ChooseDealTitle(), ChooseCard.For(open, Meant(open, message ?? ""), turn.PersonalContext("")));
    }

    /// <summary>Opens the review of the chosen deal in this conversation.</summary>
    public async Task<Reply> Review(Turn turn, ValueList<Field> inputs, CancellationToken ct) =>
        ChooseCard.Chosen(inputs) is var (home, deal) && await access.MaySee(turn, home, ct)
            ? await opening.Open(turn, home, deal, [], ct)
            : Reply.Post(AnswerCard.DealGone(turn.PersonalContext("")));

    static ValueList<VisibleDeal> OnesOwnFirst(PartialList<VisibleDeal> all, Turn turn) => all
        .Where(seen => seen.Deal.Ended is null)
        .OrderByDescending(seen => seen.Deal.Owner?.Id == turn.By.Id)
        .ThenBy(seen => seen.Deal.Customer, StringComparer.OrdinalIgnoreCase)
        .ToValueList();

    static FoundDeal Shown(VisibleDeal seen, Turn turn)
    {
        var context = turn.SharedContext(seen.Home);
        var (title, text) = FoundCard.Preview(seen.Deal, context);
        return new(FoundCard.For(seen.Home, seen.Deal, context), title, text);
    }

    /// <summary>The deal of the customer with the longest name that occurs in the message; null: none.</summary>
    static (string Home, Deal Deal)? Meant(IEnumerable<(string Home, Deal Deal)> deals, string message) => deals
        .Where(it => message.Contains(it.Deal.Customer, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(it => it.Deal.Customer.Length)
        .Select(it => ((string, Deal)?)it)
        .FirstOrDefault();
}
