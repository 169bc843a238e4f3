using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>Lee, alone with the bot, who was sent a card about steps of their deals half an hour ago.</summary>
sealed class Sent
{
    static readonly DateTimeOffset At = Some.Monday.AddMinutes(-30);

    readonly Many<LedgerLine> lines;

    Sent(Room team, Many<LedgerLine> lines)
    {
        (Team, this.lines) = (team, lines);
        Alone = new(team.Rows, PlaceKind.Personal, home: null);
        Lee = Alone.Seat(Some.Lee);
    }

    public Room Team { get; }

    public Room Alone { get; }

    public Seat Lee { get; }

    public static NudgeId Id { get; } = NudgeId.Of(Some.Today);

    public Ledger Ledger => new(Team.Rows);

    public static async Task<Sent> Card(NudgeKind kind = NudgeKind.Steps, Rung rung = Rung.Ask, params Deal[] deals)
    {
        var team = new Room();
        await team.Seat(Some.Sam).Types("help");
        foreach (var deal in deals)
            await team.Has(deal);
        var sent = new Sent(team, [.. deals.Select(deal => new LedgerLine(team.Workspace, deal.Id, kind is NudgeKind.Steps ? deal.Steps[0].Id : null, rung, kind is NudgeKind.Steps ? deal.Steps[0].By : deal.Planned?.On ?? Some.Today))]);
        await sent.To(Some.Lee, kind);
        return sent;
    }

    public async Task To(Person person, NudgeKind kind = NudgeKind.Steps) => await Ledger.Begin(
        new Subject.OfPerson(Room.Tenant, person.Id), new(Id, kind, Some.Today, lines, NudgeState.Sent, At) { SentAt = At }, null, default);

    public async Task<LedgerEntry> Entry() => (await Ledger.Of(new Subject.OfPerson(Room.Tenant, Some.Lee.Id), Some.Monday, default)).Single().Entry;

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

    public static Deal Late(string customer = "Contoso") => Some.Deal(customer) with { Steps = [Some.Step() with { By = Some.Days(-4) }] };
}
