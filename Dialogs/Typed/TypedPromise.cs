using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Typed;

/// <summary>A typed answer about our own part: "2 not yet Friday". The verbs of a step's nudge are understood, too.</summary>
/// <param name="Number">Of the line on the card; null: none was typed.</param>
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

    /// <summary>Null: it is none.</summary>
    public static TypedPromise? Read(string typed)
    {
        var (number, words) = TypedNudge.Numbered(typed);
        return TypedNudge.Read(words, Answers) is var (answer, rest) ? new(answer, number, rest) : null;
    }

    /// <summary>The button that does the same, and what is filled in for it.</summary>
    /// <param name="line">On the card, from 0.</param>
    public (CardAction.NudgePromise Press, ValueList<Field> Inputs) ToPress(string nudge, int line, Turn turn) =>
        (new(nudge, 0, line, Answer), FormValues.Empty.With(Fields.At(Fields.By, line), TypedFields.Day(Rest, turn)));

    /// <summary>The choice of step 1 that says the same: another day is one of its own.</summary>
    public string ToChoice(Turn turn) =>
        Answer is PromiseAnswer.NotYet && Rest.Length > 0 ? TypedFields.Day(Rest, turn) ?? Rest : Fields.Choice(Answer);
}
