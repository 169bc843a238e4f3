using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>People to plan for, and how they change.</summary>
static class Nudge
{
    /// <summary>Lee, in a workspace that Sam leads, in UTC, Monday to Friday.</summary>
    public static NudgeRecipient Lee(params Deal[] deals) => Of(Sample.Lee, deals);

    public static NudgeRecipient Sam(params Deal[] deals) => Of(Sample.Sam, deals);

    public static NudgeRecipient Of(
        Person who, params Deal[] deals) => new(who, new(), [.. deals.Select(deal => new TrackedDeal(deal, null, Sample.Workspace()))], []);

    /// <summary>A deal of Lee's with one step, due on that day.</summary>
    public static Deal Due(DateOnly by, string customer = "Contoso") => Sample.Deal(customer) with { Steps = [Step(by)] };

    /// <summary>Written down two months ago.</summary>
    public static BuyerStep Step(DateOnly by, string id = "s1") => Sample.Step(id) with { By = by, SetAt = Sample.Monday.AddDays(-60) };

    public static DateOnly Today(this NudgeRecipient person, DateTimeOffset now) =>
        ZonedClock.Day(now, person.Settings.ZoneOf(person.SeenZone, person.Deals.Count > 0 ? person.Deals[0].Workspace : null));

    public static NudgeRecipient With(
        this NudgeRecipient person, int deal, Func<Deal, Deal> change) => deal >= person.Deals.Count ? person : person with
        {
            Deals = person.Deals.Change(it => ReferenceEquals(it, person.Deals[deal]), it => it with { Deal = change(it.Deal) }),
        };

    /// <summary>What the rule says, where it says yes.</summary>
    public static NudgeRecipient Rule(this NudgeRecipient person, int deal, DateTimeOffset now, Func<Deal, Moment, Ruling> rule) =>
        person.With(deal, it => rule(it, new(now, person.Today(now))) is Ruling.Accepted accepted ? accepted.Deal : it);

    /// <summary>Every workspace changed.</summary>
    public static NudgeRecipient In(this NudgeRecipient person, Func<Workspace, Workspace> change) =>
        person with { Deals = person.Deals.Change(_ => true, it => it with { Workspace = change(it.Workspace) }) };

    public static NudgeRecipient Had(this NudgeRecipient person, params LedgerEntry[] entries) =>
        person with { Ledger = [.. person.Ledger, .. entries] };

    /// <summary>A card of that day with these lines, sent at half past eight UTC.</summary>
    public static LedgerEntry Sent(
        DateOnly day, params LedgerLine[] lines) => new(NudgeId.Of(day), NudgeKind.Steps, day, [.. lines], NudgeState.Sent, Sample.At(day))
        {
            SentAt = Sample.At(day).AddMinutes(-30),
        };

    /// <summary>The last card; of one before reviews all its deals.</summary>
    public static NudgeRecipient Answered(this NudgeRecipient person, DateTimeOffset now) => person.Ledger.Count == 0 ? person : person with
    {
        Deals = person.Ledger[^1].Kind is NudgeKind.Prework or NudgeKind.PreworkReminder
            ? person.Deals.Change(
                it => person.Ledger[^1].Lines.Any(line => line.Deal == it.Deal.Id && it.Deal.Planned is not null),
                it => it with
                {
                    Deal = it.Deal with
                    {
                        Prework = new(PreworkAnswer.SameAsLastTime, person.Who, now, it.Deal.Planned?.On ?? default),
                    },
                })
            : person.Deals,
        Ledger = person.Ledger.Change(it => it == person.Ledger[^1], it => it with { State = NudgeState.Answered, AnsweredAt = now }),
    };

    /// <summary>The first card that comes, when the arbiter is asked again whenever it says.</summary>
    public static (DateTimeOffset At, Plan.Send Plan)? First(this NudgeRecipient person, DateTimeOffset from)
    {
        DateTimeOffset? next = from;
        for (var tries = 0; next is { } now && tries < 50; tries++)
        {
            var plan = NudgeArbiter.Next(person, [], null, now);
            if (plan is Plan.Send send)
                return (now, send);
            next = ((Plan.Nothing)plan).Until;
        }
        return null;
    }
}
