using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>Looks at one person: reads all that concerns them, asks the planner, and sends what it says.</summary>
sealed class PersonLook(People people, Deals deals, Recorder recorder, NudgeSender sender, TimeProvider time)
{
    static readonly TimeSpan Over = TimeSpan.FromDays(2);

    /// <returns>When to look again; null: not before something changes.</returns>
    public async Task<DateTimeOffset?> Look(Subject.OfPerson subject, Surroundings around, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var day = await people.Day(subject.Tenant, subject.Person, now, ct);
        if (day.Settings.Nudges.UnreachableSince is not null)
            return null;

        foreach (var kept in day.Ledger.Where(it => it.Entry.State is NudgeState.Planned && it.Entry.PlannedAt < now - Over))
            await recorder.GiveUp(subject, kept, ct);
        var reading = new DayReading(deals, people, around, subject, day, now);
        var (plan, nudged) = await reading.Ask(ct);
        if (plan is not Plan.Send send)
            return (plan as Plan.Nothing)?.Until;

        var (said, again) = await Send(subject, day, nudged, send, around, ct);
        return again is not null || said is null ? again
            : said.Delivery is Delivery.Gone ? null
            : await reading.After(nudged, said.Entry, ct) is Plan.Nothing after ? after.Until : now + NudgeRound.Lease;
    }

    /// <returns>What came of it, and when to come back for it; the latter alone: not now.</returns>
    async Task<(Recorded? Said, DateTimeOffset? Again)> Send(Subject.OfPerson subject, PersonDay day, Nudged nudged, Plan.Send send, Surroundings around, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? later = now + NudgeRound.Lease;
        var before = day.Ledger.FirstOrDefault(it => it.Entry.Id == send.Id);
        var to = await To(subject, day, around, ct);
        var card = NudgeFace.For(send, Reader(nudged, day, now));
        var said = await recorder.Say(subject, new(send.Entry(now), before, send.NotAfter), to, token => to is null ? Nobody() : sender.Say(to, card, token), at => later = at, ct);
        if (said is null)
            return (null, later);

        if (said.Delivery is Delivery.Gone || (said.Delivery is Delivery.Sent && (to is Reach.New || send is Plan.TooMany)))
            await Learn(subject, said, to, now);
        return (said, said.Again);
    }

    /// <summary>Keeps what was learnt by sending; it can be learnt again.</summary>
    async Task Learn(Subject.OfPerson subject, Recorded said, Reach? to, DateTimeOffset now)
    {
        var settings = await people.Settings(subject.Tenant, subject.Person, CancellationToken.None);
        var learnt = said.Delivery switch
        {
            Delivery.Gone => settings with { Nudges = settings.Nudges with { UnreachableSince = now } },
            Delivery.Sent it when to is Reach.New known => settings with { Reference = new Reach.Known(it.Conversation, known.Address with { Kind = "personal" }).ToJson() },
            _ => settings,
        };
        if (said is { Entry.Kind: NudgeKind.TooMany, Delivery: Delivery.Sent })
            learnt = learnt with { Nudges = learnt.Nudges with { TooManyAskedAt = now } };
        await people.Save(subject.Tenant, subject.Person, learnt, now, CancellationToken.None);
    }

    /// <summary>Null: there is no way to this person.</summary>
    static async Task<Reach?> To(Subject.OfPerson subject, PersonDay day, Surroundings around, CancellationToken ct)
    {
        if (Reach.From(day.Settings.Reference) is { } known)
            return known;
        foreach (var home in day.Agenda.Select(it => it.Home).Concat(day.Memberships.Select(it => it.Workspace.Home)).Distinct())
        {
            foreach (var place in await around.Places(new(subject.Tenant, home), ct))
            {
                if (Reach.Of(place) is { } shared)
                    return new Reach.New(subject.Person, shared.Address);
            }
        }
        return null;
    }

    static Reader Reader(Nudged nudged, PersonDay day, DateTimeOffset now)
    {
        var workspace = nudged.Deals.Count > 0 ? nudged.Deals[0].Workspace : null;
        return new(Say.First(day.Settings.ChosenLanguage, day.Settings.Language, workspace?.Language), new(now, Clocks.Day(now, nudged.Zone)), nudged.Zone, workspace?.Id.Home ?? "", nudged.Who);
    }

    static Task<Delivery> Nobody() => Task.FromResult<Delivery>(new Delivery.Gone());
}
