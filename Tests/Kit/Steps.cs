namespace ReviewBot.Tests.Kit;

/// <summary>A whole review by three people, press by press.</summary>
static class Steps
{
    public sealed record Step(string Who, string Button, params (string Input, string Value)[] Typed);

    public static IReadOnlyList<Step> OfAReview { get; } =
    [
        new("sam", "Full review, 7 minutes"),
        new("lee", "Answer"),
        new("lee", "Nothing we know of"),
        new(
            "lee",
            "Save and continue",
            ("why", "Tickets double in spring"),
            ("nothing", "They hire six people"),
            ("wanted", "A calm release"),
            ("whose", "Jonas Example"),
            ("evidence", "said")),
        new("lee", "Save and continue", ("require", "working"), ("problem", "settled")),
        new(
            "lee",
            "Save and continue",
            ("name", "Robin Buyer"),
            ("function", "Purchasing"),
            ("priority", "No new headcount"),
            ("stance", "open")),
        new("lee", "Save and continue", ("signs", "cannot-choose")),
        new(
            "lee",
            "Save and continue",
            ("who", "p1"),
            ("what", "names the budget owner"),
            ("by", "2026-11-27"),
            ("agreement", "agreed"),
            ("job", "consensus")),
        new("lee", "Save and continue", ("what", "draft the cost-of-waiting page"), ("ofus", "Lee Sample"), ("by", "2026-11-24")),
        new("lee", "4 · I think so"),
        new("kim", "Answer"),
        new("kim", "2 · I doubt it"),
        new("sam", "Lead’s view"),
        new("sam", "Reveal the answers"),
        new("sam", "Finish"),
    ];

    /// <summary>The three people as users of this endpoint.</summary>
    public static Dictionary<string, HttpUser> Guests(IBotEndpoint bot) => new()
    {
        ["sam"] = new(bot, Sample.Sam, TeamsConversation.Channel),
        ["lee"] = new(bot, Sample.Lee, TeamsConversation.Channel),
        ["kim"] = new(bot, Sample.Kim, TeamsConversation.Channel),
    };
}
