using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Typed;

/// <summary>A typed answer about an action of ours: "2 not yet Friday". The verbs for steps are accepted, too.</summary>
/// <param name="Number">Number of the line on the card; null: none was typed.</param>
sealed record TypedPromise(PromiseAnswer Answer, int? Number, string Rest)
{
    static readonly (string Words, PromiseAnswer Answer)[] Answers =
    [
        .. from say in Say.All
           from known in Enum.GetValues<PromiseAnswer>().Select(it => (Words: say.Choice(it), Answer: it))
               .Append((Words: say.Verb(NudgeVerb.Did), Answer: PromiseAnswer.Done))
               .Append((Words: say.Verb(NudgeVerb.Snooze), Answer: PromiseAnswer.NotYet))
           orderby known.Words.Length descending
           select known,
    ];

    /// <summary>Null: not an answer.</summary>
    public static TypedPromise? Read(string typed)
    {
        var (number, words) = TypedNudge.Numbered(typed);
        return TypedNudge.Read(words, Answers) is var (answer, rest) ? new(answer, number, rest) : null;
    }

    /// <summary>The equivalent button, and its inputs.</summary>
    /// <param name="line">Index of the line on the card.</param>
    public (CardAction.NudgePromise Press, ValueList<Field> Inputs) ToPress(string nudge, int line, Turn turn) =>
        (new(nudge, 0, line, Answer), FormValues.Empty.With(Fields.At(Fields.By, line), TypedFields.Day(Rest, turn)));

    /// <summary>The equivalent choice of topic 1; another date is a choice of its own there.</summary>
    public string ToChoice(Turn turn) =>
        Answer is PromiseAnswer.NotYet && Rest.Length > 0 ? TypedFields.Day(Rest, turn) ?? Rest : Fields.Choice(Answer);
}
