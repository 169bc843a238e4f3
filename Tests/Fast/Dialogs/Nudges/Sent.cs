using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>Lee, alone with the bot, who was sent a card about steps of their deals half an hour ago.</summary>
sealed class Sent
{
    static readonly DateTimeOffset At = Sample.Monday.AddMinutes(-30);

    readonly ValueList<LedgerLine> lines;

    Sent(ConversationFixture team, ValueList<LedgerLine> lines)
    {
        (Team, this.lines) = (team, lines);
        Alone = new(team.Rows, PlaceKind.Personal, home: null);
        Lee = Alone.Seat(Sample.Lee);
    }

    public ConversationFixture Team { get; }

    public ConversationFixture Alone { get; }

    public Seat Lee { get; }

    public static NudgeId Id { get; } = NudgeId.Of(Sample.Today);

    public LedgerStore Ledger => Team.Rows.OpenLedger();

    public static async Task<Sent> Card(NudgeKind kind = NudgeKind.Steps, Rung rung = Rung.Ask, params Deal[] deals)
    {
        var team = new ConversationFixture();
        await team.Seat(Sample.Sam).Types("help");
        foreach (var deal in deals)
            await team.Has(deal);
        var sent = new Sent(
            team,
            [.. deals.Select(
                deal => new LedgerLine(
                    team.Workspace,
                    deal.Id,
                    kind is NudgeKind.Steps ? deal.Steps[0].Id : null,
                    rung,
                    kind is NudgeKind.Steps ? deal.Steps[0].By : deal.Planned?.On ?? Sample.Today))]);
        await sent.To(Sample.Lee, kind);
        return sent;
    }

    public async Task To(Person person, NudgeKind kind = NudgeKind.Steps) => await Ledger.Begin(
        new Subject.OfPerson(ConversationFixture.Tenant, person.Id),
        new(Id, kind, Sample.Today, lines, NudgeState.Sent, At) { SentAt = At }, null, default);

    public async Task<LedgerEntry> Entry() =>
        (await Ledger.ReadEntries(new Subject.OfPerson(ConversationFixture.Tenant, Sample.Lee.Id), Sample.Monday, default)).Single().Entry;

    /// <summary>Presses by the data that the card carries.</summary>
    public Task Presses(string press, int line = 0, params (string Name, string Value)[] typed) => Presses(Lee, press, line, typed);

    public static Task Presses(Seat seat, string press, int line, params (string Name, string Value)[] typed)
    {
        var data = new Dictionary<string, object> { ["press"] = press, ["n"] = Id.Value, ["m"] = 0, ["i"] = line };
        foreach (var (name, value) in typed)
            data[name] = value;
        return seat.Forges(data);
    }

    public string Text => string.Join('\n', Lee.Card.Lines);

    public async Task<BuyerStep> Step(Deal deal) => (await Team.Now(deal)).Deal.Steps[0];

    public static Deal Late(string customer = "Contoso") =>
        Sample.Deal(customer) with { Steps = [Sample.Step() with { By = Sample.Days(-4) }] };
}
