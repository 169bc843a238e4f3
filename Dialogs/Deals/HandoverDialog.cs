using System.Security.Cryptography;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Hands deals over to a colleague: one's own or, as a lead, anybody's.</summary>
sealed class HandoverDialog(
    DealTransaction transaction, DealStore deals, PipelineAccess access, PipelineColleagues colleagues, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InHome<CardAction.HandOver>(it => it.Home.Length > 0 ? it.Home : null, (turn, it, _, ct) => ShowForm(turn, it, ct));
        actions.InHome<CardAction.SaveHandover>(it => it.Home, Save);
        actions.InHome<CardAction.UndoHandover>(it => it.Home, (turn, it, _, ct) => Undo(turn, it, ct));
    }

    public void Register(CommandRoutes commands) => commands.OnForm(
        Command.HandOver, new CardAction.HandOver(), async (turn, typed, ct) => typed.Name is { } name
            ? await named.Find(
                turn, name, async seen => (await ShowForm(turn, new(seen.Home, Deal: seen.Deal.Id.Value), ct)).Posted(), ct)
            : (await ShowForm(turn, new(), ct)).Posted());

    public async Task<Reply> ShowForm(Turn turn, CardAction.HandOver press, CancellationToken ct)
    {
        if (press.Home.Length == 0)
        {
            var pipelines = await access.ListTargets(turn, ct);
            if (pipelines.Count != 1)
                return new(HandoverCard.WhichPipeline(pipelines, turn.PersonalContext("")));

            return await access.MaySee(turn, pipelines[0].Home, ct)
                ? await ShowForm(turn, press with { Home = pipelines[0].Home }, ct)
                : Reply.Gone(turn.PersonalContext(""));
        }

        var workspace = await access.FindWorkspace(turn, press.Home, ct);
        var open = await ReadOpen(turn, press.Home, ct);
        if (press is { Whose: null, Deal: null } && HandoverRules.IsLead(workspace, turn.By.Id, turn.Now.Today)
            && open.Any(it => it.Owner is { } owner && owner.Id != turn.By.Id))
        {
            var owners = DealOwner.Of(open, await access.FindLeft(workspace.Id, ct));
            return new(HandoverCard.WhoseDeals(workspace.Name, owners, turn.PersonalContext(press.Home)));
        }

        var one = open.FirstOrDefault(it => it.Id.Value == press.Deal);
        if (press.Deal is not null && one is null)
            return Reply.Gone(turn.PersonalContext(press.Home));

        var whose = one is not null ? one.Owner?.Id.Value : press.Whose ?? turn.By.Id.Value;
        var picked = one is not null ? [one] : open.Where(it => it.Owner?.Id.Value == whose);
        var filled = FormValues.Empty.With(
            Fields.Picked, string.Join(',', picked.Take(HandoverCard.MostDeals).Select(it => it.Id.Value)));
        return await Draw(turn, workspace, open, whose, one, filled, null, ct);
    }

    async Task<Reply> Save(Turn turn, CardAction.SaveHandover press, ValueList<Field> inputs, CancellationToken ct)
    {
        // Bypass the cache: a former lead must not hand over.
        var workspace = await access.RefreshWorkspace(turn, press.Home, ct);
        var open = await ReadOpen(turn, press.Home, ct);
        var one = open.FirstOrDefault(it => it.Id.Value == press.Deal);
        var sent = new FormReader(inputs, turn.Now.Today);
        var picked = (inputs.Text(Fields.Picked) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Take(HandoverCard.MostDeals).ToArray();
        if (picked.Length == 0)
            sent.Missing(Fields.Picked, "");
        var chosen = sent.Raw(Fields.Colleague) ?? sent.Missing(Fields.Colleague, "");
        var back = sent.Day(Fields.Until);
        var id = IdOf(turn);
        // in a repetition of an interrupted press the previous owner may have no deals left
        var owner = open.Select(it => it.Owner).FirstOrDefault(it => it?.Id.Value == press.Whose)
            ?? open.Select(it => it.Handed).FirstOrDefault(it => it?.Id == id)?.From;
        var to = (await Colleagues(turn, workspace, open, ct)).FirstOrDefault(it => it.Id.Value == chosen);
        if (sent.Wrong is null && (to is null || back <= turn.Now.Today))
            sent.Unreadable(to is null ? Fields.Colleague : Fields.Until);
        if (sent.Wrong is { } wrong)
            return await Draw(turn, workspace, open, press.Whose, one, inputs, wrong, ct);
        if (to is null || !HandoverRules.May(workspace, owner, turn.By.Id, turn.Now.Today))
            return new(AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(owner, workspace.Lead), turn.PersonalContext(press.Home)));

        var over = new Handover(id, owner, to, turn.By, turn.Now.Today, back);
        var told = new HandoverRecipients(
            to.Id != turn.By.Id && await colleagues.WantsMessages(turn, to.Id, ct) ? to : null, // whoever took them knows it
            await FindBefore(turn, over, ct));
        var (done, kept, posts) = await Each(
            turn, press.Home, picked, it => HandoverRules.HandOver(it.Deal, it.Live, over, turn.Now),
            (_, all) => told.PendingPosts(over, all, turn), ct);
        if (done.Any(it => it.IsNew))
            await access.AddMember(turn with { By = to, User = null }, press.Home, ct);
        return Handed(
            turn, press.Home, new(over, [.. done.Select(it => it.Deal)], kept, null), done.Any(it => it.IsNew) ? told : null, posts);
    }

    async Task<Reply> Undo(Turn turn, CardAction.UndoHandover press, CancellationToken ct)
    {
        var workspace = await access.RefreshWorkspace(turn, press.Home, ct);
        var (done, kept, posts) = await Each(
            turn,
            press.Home,
            press.Deals.Take(HandoverCard.MostDeals),
            it => it.Deal.Handed is not { } over || over.Id != press.Id ? new Ruling.Refused(new Refusal.Outdated())
                : over.By.Id == turn.By.Id || HandoverRules.May(workspace, over.From, turn.By.Id, turn.Now.Today)
                ? HandoverRules.TakeBack(it.Deal, it.Live, press.Id, turn.By, turn.Now)
                : new Ruling.Refused(new Refusal.OnlyOwnerOrLead(over.From, workspace.Lead)),
            (from, all) => from is { } whom && whom.Id != turn.By.Id
                ? [new($"{press.Id}:{PostKind.TakenBack}", PostKind.TakenBack, all, turn.By, turn.At) { To = whom.Id }]
                : [],
            ct);
        IReadOnlyList<Deal> back = [.. done.Select(it => it.Deal)];
        var reply = new Reply(HandoverCard.Undone(back, kept, turn.PersonalContext(press.Home)));
        return done.FirstOrDefault(it => it.IsNew) is { Had: { } whom } && whom.Id != turn.By.Id
            && await colleagues.WantsMessages(turn, whom.Id, ct)
            ? reply with
            {
                ToPerson = new(
                    whom.Id, HandoverCard.TakenBack(turn.By, back, turn.SharedContext(press.Home, whom.Id.Value)), _ =>
                        Task.FromResult(reply))
                {
                    Pending = posts is [var first, ..] ? first : null,
                },
            }
            : reply;
    }

    /// <summary>
    /// Changes the deals one by one, each in a transaction with an idempotency key of its own: repeating an interrupted press does the
    /// rest.
    /// </summary>
    /// <param name="tell">Outbox messages about all deals so far. Each transaction replaces their rows.</param>
    /// <returns>The changed deals, each with the earlier recipient of a handover.</returns>
    async Task<(List<HandedDeal> Done, List<Deal> Kept, ValueList<StoredPost> Posts)> Each(
        Turn turn,
        string home,
        IEnumerable<string> picked,
        Func<DealSnapshot, Ruling> rule,
        Func<Person?, ValueList<DealId>, IEnumerable<PendingPost>> tell,
        CancellationToken ct)
    {
        List<HandedDeal> done = [];
        List<Deal> kept = [];
        ValueList<StoredPost> posts = [];
        foreach (var id in picked.Distinct())
        {
            ValueList<DealId> all = [.. done.Select(it => it.Deal.Id), new(id)];
            switch (await transaction.Run(
                turn.ForFurtherSave(id), turn.Workspace(home), new(id),
                found => new Decision<Person>(rule(found).WithPosts(_ => tell(found.Deal.Handed?.To, all)), found.Deal.Handed?.To), ct))
            {
                case (TransactionResult.Saved { Now: var now }, var had):
                    done.Add(new(now.Deal, had, true));
                    posts = now.Posts;
                    break;
                case (TransactionResult.AlreadyApplied { Now.Deal: var deal }, var had):
                    done.Add(new(deal, had, false));
                    break;
                case (TransactionResult.Refused { Now.Deal: var deal }, _):
                    kept.Add(deal);
                    break;
                case (TransactionResult.TooBusy { Now.Deal: var deal }, _):
                    kept.Add(deal);
                    break;
                default: // gone
                    break;
            }
        }
        return (done, kept, posts);
    }

    sealed record HandedDeal(Deal Deal, Person? Had, bool IsNew);

    /// <summary>Tells the colleague once, and the previous owner unless they pressed the button themselves.</summary>
    /// <param name="told">Null: the press is a repetition, and nobody is told.</param>
    static Reply Handed(Turn turn, string home, HandoverDone done, HandoverRecipients? told, ValueList<StoredPost> posts)
    {
        var over = done.Over;
        var seen = over.To.Id == turn.By.Id ? done with { Told = over.To } : done;
        var plain = new Reply(HandoverCard.Done(seen, turn.PersonalContext(home)));
        var before = told?.Before is { } other ? To(other, isTaken: false) : null;
        return told?.To is null
            ? plain with { ToPerson = before }
            : new(HandoverCard.Done(done with { Told = over.To }, turn.PersonalContext(home)))
            {
                ToPerson = To(over.To, isTaken: true) with { Also = before },
            };

        PersonPost To(Person person, bool isTaken) => new(
            person.Id, HandoverCard.Told(over, done.Deals, isTaken, turn.SharedContext(home, person.Id.Value)), _ => Task.FromResult(plain))
        {
            Pending = posts.FirstOrDefault(it => it.Post.To == person.Id),
        };
    }

    /// <summary>The previous owner, if they have to be told; null: nobody.</summary>
    async Task<Person?> FindBefore(Turn turn, Handover over, CancellationToken ct) =>
        over.From is { } from && from.Id != turn.By.Id && from.Id != over.To.Id && await colleagues.WantsMessages(turn, from.Id, ct)
            ? from
            : null;

    async Task<Reply> Draw(
        Turn turn, Workspace workspace, IReadOnlyList<Deal> open, string? whose, Deal? one, ValueList<Field> filled, Notice? notice,
        CancellationToken ct)
    {
        var theirs = whose is null && one is not null ? [one] : open.Where(it => it.Owner?.Id.Value == whose).ToArray();
        var owner = theirs.Select(it => it.Owner).FirstOrDefault() ?? (whose == turn.By.Id.Value ? turn.By : null);
        if (!HandoverRules.May(workspace, owner, turn.By.Id, turn.Now.Today))
            return new(AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(owner, workspace.Lead), turn.PersonalContext(workspace.Id.Home)));

        var all = await Colleagues(turn, workspace, open, ct);
        return new(HandoverCard.For(
            new(owner, theirs, [.. all.Where(it => it.Id != owner?.Id)], one), filled, notice, turn.PersonalContext(workspace.Id.Home)));
    }

    async Task<IReadOnlyList<Deal>> ReadOpen(Turn turn, string home, CancellationToken ct) =>
        [.. (await deals.ReadBoard(turn.Workspace(home), ct)).Select(it => it.Deal).Where(it => it.Ended is null)
            .OrderBy(it => it.Customer, StringComparer.Create(turn.Say.Culture, ignoreCase: true))];

    Task<IReadOnlyList<Person>> Colleagues(Turn turn, Workspace workspace, IReadOnlyList<Deal> open, CancellationToken ct) =>
        colleagues.Read(turn, workspace, open.Select(it => it.Owner).OfType<Person>(), ct);

    /// <summary>Deterministic, so that it is the same for a repeated press.</summary>
    static string IdOf(Turn turn) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.Id)))[..12];
}
