using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Records the customer's replies to our note, line by line; then asks for their words for corrected lines.</summary>
sealed class CustomerReplyDialog(DealTransaction transaction, DealStore deals, DealDialog dialog, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenReplies>((turn, it, _, ct) => Open(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveReplies>(Save);
        actions.OnDeal<CardAction.SaveTheirWords>(SaveWords);
    }

    public void Register(CommandRoutes commands) => commands.OnNamed(Command.TheySaid, (turn, name, ct) =>
        named.Find(turn, name, seen => Task.FromResult(Reply.Post(Card(seen.Deal, turn.SharedContext(seen.Home)))), ct));

    public async Task<Reply> Open(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(Card(deal, turn.PersonalContext(on.Home)))
            : Reply.Gone(turn.PersonalContext(on.Home));

    static AdaptiveCard Card(Deal deal, CardContext context) => deal.Copied is { } note
        ? CustomerReplyCard.For(deal, note, [], null, context)
        : CustomerReplyCard.None(deal, context);

    /// <summary>Saves the replies. If lines were corrected, asks for their words first, and saves nothing until then.</summary>
    public async Task<Reply> Save(Turn turn, CardAction.SaveReplies press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (on, context) = (press.On, turn.PersonalContext(press.On.Home));
        var (result, sorted) = await transaction.Run(turn, on, found =>
        {
            if (found.Deal.Copied is not { } note || note.At != press.Copied)
                return new Decision<SortedReplies>(new Ruling.Refused(new Refusal.Outdated()), null);

            var corrected = note.Lines.Where(
                it => it.Reply is not { Said: CustomerReply.Corrected }
                    && inputs.Chosen<CustomerReply>(Fields.ReplyTo(it)) is CustomerReply.Corrected);
            var ruling = CustomerNoteRules.Answer(
                found.Deal,
                found.Live,
                press.Copied,
                [.. note.Lines.Where(it => !corrected.Contains(it)).Select(it => Answered(it, press.All, inputs)).OfType<LineAnswer>()],
                Who(inputs),
                How(inputs),
                turn.By,
                turn.Now);
            return new(ruling, new(corrected, ruling is Ruling.Refused { Why: Refusal.Outdated } && corrected.Count is 0));
        }, ct);

        var (asked, isEmpty) = sorted ?? new([], false);
        var now = result switch
        {
            TransactionResult.Saved it => it.Now.Deal,
            TransactionResult.Refused { Why: Refusal.Outdated } it => it.Now.Deal,
            _ => null,
        };
        return now?.Copied is { } kept
            ? asked.Count > 0 ? new(CustomerReplyCard.Instead(now, asked, [], Words(), null, context))
                : isEmpty ? new(CustomerReplyCard.For(now, kept, inputs, null, context, isEmpty: true))
                : result is TransactionResult.Refused ? new(CustomerReplyCard.For(now, kept, inputs, new Notice.UpToDate(), context))
                : await dialog.ShowResult(turn, on, result, ct)
            : result is TransactionResult.TooBusy { Now.Deal: { Copied: { } busy } deal }
                ? new(CustomerReplyCard.For(deal, busy, inputs, new Notice.NotSaved(), context))
                : await dialog.ShowResult(turn, on, result, ct);

        CardAction.SaveTheirWords Words() =>
            new(context.On(now), press.Copied, [.. asked.Select(it => it.Key)], How(inputs), Who(inputs)?.Value);
    }

    /// <summary>The chosen replies.</summary>
    /// <param name="Corrected">Lines whose words must be asked for.</param>
    /// <param name="IsEmpty">Nothing was chosen.</param>
    sealed record SortedReplies(ValueList<NoteLine> Corrected, bool IsEmpty);

    public async Task<Reply> SaveWords(Turn turn, CardAction.SaveTheirWords press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (result, wrong) = await transaction.Run(turn, press.On, found =>
        {
            var sent = new FormReader(inputs, turn.Now.Today);
            ValueList<LineAnswer> said =
            [
                .. Corrected(found.Deal).Select(it => new LineAnswer(
                    it.Key,
                    CustomerReply.Corrected,
                    sent.Required(Fields.TheirWords(it), CustomerNoteRules.Longest(it.Kind)))
                {
                    Day = sent.Raw(Fields.TheirDay(it)) is { } raw && raw != (it.Day is { } ours ? Fields.Date(ours) : null)
                        ? sent.Day(Fields.TheirDay(it))
                        : null,
                    Doer = sent.Raw(Fields.TheirDoer(it)) is { } who and not Fields.NotKnown ? new BuyerId(who) : null,
                }),
            ];
            return new Decision<Notice>(
                sent.Wrong is null
                    ? CustomerNoteRules.Answer(
                        found.Deal,
                        found.Live,
                        press.Copied,
                        said,
                        press.Who is { } who ? new(who) : null,
                        press.How,
                        turn.By,
                        turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                sent.Wrong);
        }, ct);
        return (result, wrong) switch
        {
            (TransactionResult.Refused(var now, _), { } notice) => Again(now.Deal, notice),
            (TransactionResult.TooBusy(var now), _) => Again(now.Deal, new Notice.NotSaved()),
            _ => await dialog.ShowResult(turn, press.On, result, ct),
        };

        ValueList<NoteLine> Corrected(Deal deal) => (deal.Copied?.Lines ?? []).Where(it => press.Lines.Contains(it.Key));

        Reply Again(Deal deal, Notice notice) =>
            new(CustomerReplyCard.Instead(deal, Corrected(deal), inputs, press, notice, turn.PersonalContext(press.On.Home)));
    }

    /// <summary>Null: the line was not on the card, or its reply was not changed.</summary>
    static LineAnswer? Answered(NoteLine line, bool isAll, ValueList<Field> inputs) =>
        isAll && line.Reply is null ? new(line.Key, CustomerReply.Confirmed)
        : isAll || inputs.Text(Fields.ReplyTo(line)) is not { } chosen ? null
        : chosen is Fields.NoAnswer ? new(line.Key, null)
        : inputs.Chosen<CustomerReply>(Fields.ReplyTo(line)) is CustomerReply.Confirmed ? new(line.Key, CustomerReply.Confirmed)
        : null;

    static BuyerId? Who(ValueList<Field> inputs) =>
        inputs.Text(Fields.AnsweredBy) is { } who and not Fields.NotKnown ? new BuyerId(who) : null;

    static Level How(ValueList<Field> inputs) => inputs.Chosen<Level>(Fields.Evidence) is Level.Said ? Level.Said : Level.Wrote;
}
