using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Typed;

/// <summary>A typed answer to a step of a nudge: "2 in the way: their works council".</summary>
/// <param name="Number">Number of the step on the card; null: none was typed.</param>
sealed record TypedNudge(NudgeVerb Verb, int? Number, string Rest)
{
    /// <summary>In all languages, longest first.</summary>
    static readonly (string Words, NudgeVerb Verb)[] Verbs =
    [
        .. from say in Say.All
           from verb in Enum.GetValues<NudgeVerb>()
           from words in say.FormerNames(verb).Prepend(say.Verb(verb))
           orderby words.Length descending
           select (words, verb),
    ];

    /// <summary>Null: not an answer.</summary>
    public static TypedNudge? Read(string typed)
    {
        var (number, words) = Numbered(typed);
        return Read(words, Verbs) is var (meant, behind) ? new(meant, number, behind) : null;
    }

    /// <summary>The leading number, and the text after it.</summary>
    public static (int? Number, string Words) Numbered(string typed) =>
        typed.Split(' ', 2) is [var first, var behind]
        && int.TryParse(first.TrimEnd('.', ')', ':'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, behind.TrimStart())
            : (null, typed);

    /// <summary>The meaning of the first words, and the text after them; null: not recognised.</summary>
    /// <param name="known">Longest first.</param>
    public static (T Meant, string Behind)? Read<T>(string words, IEnumerable<(string Words, T Meant)> known)
    {
        foreach (var (verb, meant) in known)
        {
            var rest = words.StartsWith(verb, StringComparison.OrdinalIgnoreCase) ? words[verb.Length..] : null;
            if (rest is "" || (rest is [var next, ..] && !char.IsLetter(next)))
                return (meant, rest.TrimStart(':', ',', ' '));
        }
        return null;
    }

    /// <summary>How it ended, or why no decision was made.</summary>
    static string? Ending(string typed) => TypedFields.Meant<EndingReason>(typed, (say, it) => say.EndedBecause(it))
        ?? TypedFields.Meant<EndingKind>(typed, (say, it) => say.Name(it));

    /// <summary>The equivalent button, and its inputs.</summary>
    /// <param name="line">Index of the step on the card.</param>
    public (CardAction.OnNudge Press, ValueList<Field> Inputs) ToPress(string nudge, int line, Turn turn)
    {
        var day = TypedFields.Day(Rest, turn);
        return Verb switch
        {
            NudgeVerb.Did => (new CardAction.NudgeDid(nudge, 0, line), []),
            NudgeVerb.NotYet => (new CardAction.NudgeNotYet(nudge, 0, line), Filled(Fields.By, day)),
            NudgeVerb.InTheWay => (new CardAction.NudgeInTheWay(nudge, 0, line), Filled(Fields.InTheWay, Rest)),
            NudgeVerb.Snooze => (new CardAction.NudgeSleep(nudge, 0, line, SnoozeChoice.Day), Filled(Fields.Until, day)),
            NudgeVerb.Help => (new CardAction.NudgeHelp(nudge, 0, line), Filled(Fields.Ask, Rest)),
            NudgeVerb.Pause => (new CardAction.NudgePause(nudge, 0, line), Filled(Fields.Until, day)),
            NudgeVerb.End => (
                new CardAction.NudgeEnd(nudge, 0, line),
                Filled(Fields.Ending, Ending(Rest.Split(';')[0].Trim())).With(Fields.At(Fields.Decided, line), Behind(';'))),
            _ => throw new UnreachableException(),
        };

        string? Behind(char sign) => Rest.Split(sign, 2) is [_, var more] ? more.Trim() : null;

        ValueList<Field> Filled(string id, string? value) => FormValues.Empty.With(Fields.At(id, line), value);
    }
}
