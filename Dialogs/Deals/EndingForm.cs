using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Parses how a deal ended, from its own form or from a line of a nudge.</summary>
static class EndingForm
{
    /// <param name="how">Null on cards of earlier versions: no decision.</param>
    public static Ending Read(FormReader sent, EndingKind? how, Turn turn)
    {
        var ending = Read(sent, how, turn, Fields.Ending, Fields.Decided);
        var (late, longest) = Learned(sent);
        return ending with { KnownLate = late, Longest = longest };
    }

    /// <summary>What was learned too late, and the job that took longest.</summary>
    public static (string? Late, Job? Longest) Learned(FormReader sent) =>
        (sent.Text(Fields.Late, Limits.Reason), sent.Choice<Job>(Fields.Longest));

    /// <summary>Reads one line of a nudge, where the choice says how, or why no decision was made.</summary>
    public static Ending Read(FormReader sent, Turn turn, int line)
    {
        var (ending, decided) = (Fields.At(Fields.Ending, line), Fields.At(Fields.Decided, line));
        return Read(sent, sent.Choice<EndingKind>(ending), turn, ending, decided);
    }

    static Ending Read(FormReader sent, EndingKind? how, Turn turn, string ending, string decided)
    {
        var kind = how ?? EndingKind.NoDecision;
        var why = kind is EndingKind.NoDecision ? sent.Required<EndingReason>(ending) : EndingReason.Other;
        return new(why, turn.Now.Today, turn.By) { How = kind, Decided = sent.Text(decided, Limits.Reason) };
    }
}
