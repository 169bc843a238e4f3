using System.Diagnostics;
using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Planned reviews: planned by a typed command, with a question if its time is ambiguous; cancelled by a button.</summary>
sealed class SchedulingDialog(
    DealTransaction transaction, VisibleDeals visible, PipelineAccess access, OwnerDialog owners, IRoster roster) : ICardActionHandler
{
    const int MostChoices = 6;

    public void Register(CardActionRoutes actions) => actions.OnDeal<CardAction.CancelPlan>((turn, it, _, ct) => Cancel(turn, it.On, ct));

    /// <summary>Plans the review of the deal with that name, or asks about an ambiguous time.</summary>
    /// <param name="when">The part about the time; null: none was typed, and the day is asked for.</param>
    /// <returns>Null: the review is to start now.</returns>
    public async Task<Reply?> Plan(Turn turn, string name, string? when, CancellationToken ct)
    {
        var words = when ?? "";
        if (Read(turn, words) is TypedTime.Now || (when is not null && Read(turn, words) is TypedTime.None))
            return null;

        return await visible.FindByName(turn, name, ct) switch
        {
            Named<VisibleDeal>.One { It: var seen } => await owners.Offer(turn, seen, await Plan(turn, seen, words, ct), ct),
            Named<VisibleDeal>.Several several => Reply.Post(OfferCard.For(
                turn.SharedSay.WhichOneIs(name),
                null,
                [.. several.All.Take(MostChoices).Select(it => Choice(turn, NameOf(it.Deal), NameOf(it.Deal), Exact(turn, words)))],
                turn.SharedContext(""))),
            Named<VisibleDeal>.None none =>
                Reply.Post(
                    AnswerCard.NoSuchDeal(name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview: false, turn.SharedContext(""))),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A time was typed without a deal: asks which one.</summary>
    public static Reply AskWhich(Turn turn, string when, IEnumerable<Deal> deals) => Reply.Post(OfferCard.For(
        turn.SharedSay.WhichDealThen(),
        null,
        [.. deals.Take(MostChoices).Select(it => Choice(turn, it.Customer, NameOf(it), Exact(turn, when)))],
        turn.SharedContext(turn.Place.Home ?? "")));

    /// <summary>The time in unambiguous words: the same for everybody who presses them, at any time.</summary>
    public static string Exact(Turn turn, string when) =>
        Read(turn, when) is TypedTime.Certain time ? Written(time, turn.Zone) : when;

    public async Task<Reply> Cancel(Turn turn, DealRef on, CancellationToken ct)
    {
        return await transaction.Run(
            turn,
            on,
            found => PlannedReviewRules.Cancel(found.Deal, found.Live, turn.By, turn.Now),
            ct) switch
        {
            TransactionResult.Saved made => new(ReviewPlannedCard.Off(made.Now.Deal, turn.PersonalContext(on.Home))),
            TransactionResult.AlreadyApplied repeated => new(ReviewPlannedCard.Off(repeated.Now.Deal, turn.PersonalContext(on.Home))),
            TransactionResult.Refused refused => new(AnswerCard.Refused(refused.Why, turn.PersonalContext(on.Home))),
            TransactionResult.TooBusy => new(AnswerCard.NotSaved(turn.PersonalContext(on.Home))),
            _ => Reply.Gone(turn.PersonalContext(on.Home)),
        };
    }

    async Task<Reply> Plan(Turn heard, VisibleDeal seen, string words, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(heard, seen.Home, ct);
        var turn = heard.InZoneOf(workspace);
        var calendar = WorkCalendar.Of(workspace);
        var time = Read(turn, words);
        if (time is TypedTime.Certain { IsNear: true } near && !calendar.IsWorked(near.On))
        {
            time = new TypedTime.Unsure(
                TimeDoubt.NoWorkingDay, [near with { On = calendar.Add(near.On, 1) }, near with { IsNear = false }], near.On);
        }
        else if (time is TypedTime.None)
        {
            time = new TypedTime.Unsure(
                TimeDoubt.WhichDay,
                [.. Enumerable.Range(1, 5).Select(ahead => new TypedTime.Certain(
                    calendar.Add(turn.Now.Today, ahead), TypedTimeReader.Nine, false, false, null))]);
        }
        if (time is not TypedTime.Certain later)
            return Reply.Post(Ask(turn, seen, words, time as TypedTime.Unsure));

        var at = TypedTimeReader.Instant(later, turn.Zone);
        var planned = new PlannedReview(at, ZonedClock.Day(at, turn.Zone), turn.By, turn.Conversation);
        var decision = await transaction.Run(
            turn,
            turn.Workspace(seen.Home),
            seen.Deal.Id,
            found => PlannedReviewRules.Plan(found.Deal, found.Live, planned, turn.Now),
            ct,
            stands: now => now.Deal.Planned is not null);
        var deal = decision switch
        {
            TransactionResult.Saved made => made.Now.Deal,
            TransactionResult.AlreadyApplied repeated => repeated.Now.Deal,
            TransactionResult.Refused { Why: Refusal.Outdated, Now.Deal: { Planned: not null } same } => same,
            _ => null,
        };
        return deal is { Planned: { } kept }
            ? Reply.Post(ReviewPlannedCard.For(
                deal, kept, calendar, !later.HasTime, await Meeting(turn, seen.Home, deal, kept, ct),
                turn.SharedContext(seen.Home)))
            : Reply.Post(decision switch
            {
                TransactionResult.Refused refused => AnswerCard.Refused(refused.Why, turn.SharedContext(seen.Home)),
                TransactionResult.TooBusy => AnswerCard.NotSaved(turn.SharedContext(seen.Home)),
                _ => AnswerCard.DealGone(turn.SharedContext(seen.Home)),
            });
    }

    static AdaptiveCard Ask(Turn turn, VisibleDeal seen, string words, TypedTime.Unsure? doubt)
    {
        var (say, context) = (turn.SharedSay, turn.SharedContext(seen.Home));
        var day = doubt?.Day is { } on ? say.Day(on, turn.Now.Today) : null;
        var title = (doubt?.Why, day) switch
        {
            (TimeDoubt.WhichDay, _) => say.WhichDay(seen.Deal.Customer),
            (TimeDoubt.HasPassed, not null) when doubt?.Day < turn.Now.Today => say.DayHasPassed(day),
            (TimeDoubt.HasPassed, _) => say.TimeHasPassed(),
            (TimeDoubt.WhichHour, _) => say.WhichHour(),
            (TimeDoubt.WhichOfTwo, _) => say.WhichOfTwo(),
            (TimeDoubt.TooFar, not null) => say.IsThatTheYear(day),
            (TimeDoubt.NoWorkingDay, not null) => say.NoWorkingDay(day),
            _ => say.TimeNotRead(words),
        };
        return OfferCard.For(
            title,
            doubt?.Choices.Count > 0 ? null : say.WriteTheTimeSo(),
            [
                .. (doubt?.Choices ?? []).AsEnumerable()
                    .Select(it => Choice(turn, Shown(turn, it), NameOf(seen.Deal), Written(it, turn.Zone))),
            ],
            context);
    }

    static TypedChoice Choice(Turn turn, string shown, string name, string when) =>
        new(shown, $"{turn.SharedSay.Typed(Command.Review)} {name} {when}".TrimEnd());

    static string Shown(Turn turn, TypedTime.Certain time)
    {
        var at = TypedTimeReader.Instant(time, turn.Zone);
        return turn.SharedSay.At(
            turn.SharedSay.Weekday(ZonedClock.Day(at, turn.Zone), turn.Now.Today), turn.SharedSay.Clock(at, turn.Zone));
    }

    /// <summary>A date without a time stays without one, so that the user is told that it was assumed.</summary>
    static string Written(TypedTime.Certain time, TimeZoneInfo zone) => time.HasTime || time.At != TypedTimeReader.Nine
        ? TypedTimeReader.Instant(time, zone).ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : time.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A name that finds this deal only.</summary>
    static string NameOf(Deal deal) => $"{deal.Customer} {deal.Title}";

    static TypedTime Read(Turn turn, string words) =>
        TypedTimeReader.Find(TypedText.Fold(words), turn.At, turn.Zone, turn.Say.Culture).When;

    /// <summary>Null in US government clouds, whose Teams has another address.</summary>
    async Task<Uri?> Meeting(Turn turn, string home, Deal deal, PlannedReview planned, CancellationToken ct)
    {
        if (turn.Place.Reference.Contains(".us/", StringComparison.Ordinal))
            return null;

        var attendee = deal.Owner is { } owner && owner.Id != turn.By.Id
            ? (await roster.ReadMembers(turn, ct)).FirstOrDefault(it => it.Id == owner.Id)?.Email
            : null;
        return CalendarLink.For(deal, planned, attendee, turn.SharedContext(home));
    }
}
