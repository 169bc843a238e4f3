using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Assistants;

/// <summary>
/// Answers a signed-in person's assistant, in that person's language and with that person's permissions: what they may not see does not
/// exist. Read-only.
/// </summary>
sealed class AssistantDialog(SignedInAccess access, PipelineAccess pipelines, VisibleDeals visible, DealStore deals)
{
    const int MostFound = 10;
    const int MostOnBoard = 25;
    const int MostItems = 50;
    const int MostAhead = 90;
    const int MostJournal = 30;
    const int MostChanges = 12;

    /// <summary>Finds deals by a part of the customer's or deal's name; without a name, the person's own deals.</summary>
    public async Task<AssistantAnswer> Find(SignedInPerson who, string? name, CancellationToken ct)
    {
        var seen = await Read(who, null, ct);
        var words = Cut(name);
        var found = words.Length is 0
            ? seen.Open.Where(it => it.Deal.Owner?.Id == who.Person.Id).ToValueList()
            : NameMatcher.Find(seen.Deals, words, VisibleDeals.Names) switch
            {
                Named<VisibleDeal>.One one => [one.It],
                Named<VisibleDeal>.Several several => several.All,
                Named<VisibleDeal>.None none => none.Near,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        return seen.Start() with
        {
            Deals = [.. found.Take(MostFound).Select(seen.Line)],
            Says = found.Count is 0 && words.Length > 0
                ? seen.Say.NoDealFound(AssistantAnswer.Written(words))
                : seen.More(found.Count, MostFound),
        };
    }

    public async Task<AssistantAnswer> Open(SignedInPerson who, string? id, CancellationToken ct)
    {
        var seen = await Read(who, AssistantDealId.Read(id)?.Home ?? "", ct);
        return seen.Find(id) is { } it
            ? seen.Start() with
            {
                Deal = DealAnswers.Whole(it, seen.Name(it), seen.Pipelines[it.Home].ShowsCommercial, seen.ContextOf(it)),
            }
            : seen.None();
    }

    /// <summary>Open deals in the order of the board.</summary>
    /// <param name="pipeline">Part of the name of one; null: all pipelines of the person.</param>
    public async Task<AssistantAnswer> Board(SignedInPerson who, string? pipeline, bool onlyMine, CancellationToken ct)
    {
        var seen = await Read(who, null, ct);
        var words = Cut(pipeline);
        var wanted = seen.Open
            .Where(it => words.Length is 0 || seen.Name(it).Contains(words, StringComparison.OrdinalIgnoreCase))
            .Where(it => !onlyMine || it.Deal.Owner?.Id == who.Person.Id)
            .Select(it => (Seen: it, Need: Need.Of(it.Deal, seen.Turn.Now.Today, seen.Pipelines[it.Home])))
            .ToArray();
        return seen.Start() with
        {
            Deals = [.. Need.Order(wanted, it => it.Need).Take(MostOnBoard).Select(it => seen.Line(it.Seen))],
            Says = seen.More(wanted.Length, MostOnBoard),
        };
    }

    /// <param name="id">Null: all open deals.</param>
    public async Task<AssistantAnswer> Questions(SignedInPerson who, string? id, CancellationToken ct)
    {
        var seen = await Read(who, id is { Length: > 0 } ? AssistantDealId.Read(id)?.Home ?? "" : null, ct);
        if (id is { Length: > 0 } && seen.Find(id) is null)
            return seen.None();

        var about = id is { Length: > 0 } && seen.Find(id) is { } one ? [one] : seen.Open;
        var all = about.SelectMany(it => DealAnswers.Asked(it, seen.Say)).ToArray();
        return seen.Start() with { Questions = [.. all.Take(MostItems)], Says = seen.More(all.Length, MostItems) };
    }

    /// <summary>What is overdue, and what is due within this number of days.</summary>
    public async Task<AssistantAnswer> Due(SignedInPerson who, int days, CancellationToken ct)
    {
        var seen = await Read(who, null, ct);
        var until = seen.Turn.Now.Today.AddDays(Math.Clamp(days, 0, MostAhead));
        var all = seen.Open.SelectMany(it => DealAnswers.Due(it, until, seen.ContextOf(it))).OrderBy(it => it.By).ToArray();
        return seen.Start() with { Due = [.. all.Take(MostItems)], Says = seen.More(all.Length, MostItems) };
    }

    public async Task<AssistantAnswer> History(SignedInPerson who, string? id, CancellationToken ct)
    {
        var seen = await Read(who, AssistantDealId.Read(id)?.Home ?? "", ct);
        if (seen.Find(id) is not { } it)
            return seen.None();

        var journal = await deals.ReadJournal(seen.Turn.Workspace(it.Home), it.Deal.Id, MostJournal, ct);
        return seen.Start() with
        {
            Deals = [seen.Line(it)],
            Changes = [.. DealAnswers.Changes(journal, seen.ContextOf(it)).Take(MostChanges)],
        };
    }

    static string Cut(string? words) =>
        VisibleText.Clean(words ?? "").Trim() is var typed && typed.Length > Limits.Customer ? typed[..Limits.Customer] : typed;

    /// <param name="home">Null: all pipelines of the person.</param>
    async Task<Sight> Read(SignedInPerson who, string? home, CancellationToken ct)
    {
        var turn = await access.StartTurn(who, ct);
        var mine = (await access.ListPipelines(who, ct)).Where(it => home is null || it.Home == home).ToArray();
        var read = await visible.ReadIn(turn, [.. mine.Select(it => it.Home)], ct);
        var settings = new Dictionary<string, Workspace>();
        foreach (var it in mine)
        {
            if (await pipelines.TryFindWorkspace(turn, it.Home, ct) is { } workspace)
                settings[it.Home] = workspace;
        }
        return new(turn, settings, read.Where(it => settings.ContainsKey(it.Home)).ToValueList(), read.Unreadable);
    }

    /// <summary>What one person may see now.</summary>
    sealed record Sight(Turn Turn, IReadOnlyDictionary<string, Workspace> Pipelines, ValueList<VisibleDeal> Deals, int Unreadable)
    {
        public Say Say => Turn.Say;

        public ValueList<VisibleDeal> Open => Deals.Where(it => it.Deal.Ended is null);

        public string Name(VisibleDeal seen) => Pipelines[seen.Home].Name;

        public CardContext ContextOf(VisibleDeal seen) =>
            (Turn.InZoneOf(Pipelines[seen.Home]) with { Pipeline = Pipelines[seen.Home] }).PersonalContext(seen.Home);

        public DealLine Line(VisibleDeal seen) => DealAnswers.Line(seen, Name(seen), ContextOf(seen));

        public VisibleDeal? Find(string? id) => AssistantDealId.Read(id) is var (home, deal)
            ? Deals.FirstOrDefault(it => it.Home == home && it.Deal.Id == deal)
            : null;

        public AssistantAnswer Start() => new(Say.AssistantNote(), Turn.Now.Today);

        public AssistantAnswer None() => Start() with { Says = Say.AssistantNoDeal() };

        /// <summary>Null: everything is listed, and all rows could be read.</summary>
        public string? More(int count, int most) => (Pipelines.Count, count) switch
        {
            (0, _) => Say.NothingToFind(),
            (_, 0) => Say.AssistantNothing(),
            _ when count > most => Say.AndMore(count - most),
            _ => Unreadable > 0 ? Say.Unreadable(Unreadable).TrimEnd() : null,
        };
    }
}
