using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Typed;

/// <summary>
/// Parses a typed answer into the inputs of its card: parts in the order of the card, separated by semicolons or line breaks. Choices are
/// recognised in every language, also by a part of their text. Omitted parts keep the card's prefilled values.
/// </summary>
sealed class TypedFields(Turn turn, Deal deal)
{
    /// <summary>The first part that cannot be parsed; null: none.</summary>
    public Notice? Wrong { get; private set; }

    /// <summary>True if more than the customer follows "add deal".</summary>
    public static bool IsDeal(string typed) => Parts(typed).Length > 1;

    public ValueList<Field> Read(Topic topic, string typed, Review review)
    {
        var (parts, filled) = (Parts(typed), ReviewSteps.Of(topic).FillForm(deal, review, turn.By));
        return topic switch
        {
            Topic.Done => Done(parts),
            Topic.Why => InOrder(filled, parts, Fields.Why, Fields.IfNothing, Fields.Wanted, Fields.Whose),
            Topic.Where => parts.Aggregate(filled, Where),
            Topic.Who => InOrder(filled, [.. parts.Take(3)], Fields.Name, Fields.Function, Fields.Priority)
                .With(Fields.Stance, Chosen<Stance>(parts.ElementAtOrDefault(3), Fields.Stance, (say, it) => say.Choice(it))),
            Topic.OffCourse => FormValues.Empty.With(Fields.Signs, string.Join(',', parts.Select(Sign).OfType<string>())),
            Topic.Next => Who(filled.Where(it => it.Id is not (Fields.ToSee or Fields.ToSeeWords)), parts.FirstOrDefault())
                .With(Fields.What, parts.ElementAtOrDefault(1))
                .With(Fields.By, Day(parts.ElementAtOrDefault(2)))
                .With(Fields.Agreement, Chosen<Agreement>(parts.ElementAtOrDefault(3), Fields.Agreement, (say, it) => say.Choice(it)))
                .With(Fields.Job, Chosen<Job>(parts.ElementAtOrDefault(4), Fields.Job, (say, it) => say.Name(it)))
                .With(Fields.ToSee, Chosen<ToSee>(parts.ElementAtOrDefault(5), Fields.ToSee, (say, it) => say.Choice(it)))
                .With(Fields.ToSeeWords, parts.ElementAtOrDefault(6))
                .With(Fields.Changed, Fields.Another),
            Topic.Help => InOrder(filled.Where(it => it.Id is not Fields.Job), [.. parts.Take(1)], Fields.What)
                .With(Fields.OfUs, OneOfUs(parts.ElementAtOrDefault(1)))
                .With(Fields.By, Day(parts.ElementAtOrDefault(2)))
                .With(Fields.Job, Chosen<Job>(parts.ElementAtOrDefault(3), Fields.Job, (say, it) => say.Name(it)))
                .With(Fields.Changed, Fields.Another),
            Topic.Reveal => Rating(typed, parts, review),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The inputs of the form for a new deal.</summary>
    /// <param name="pipelines">The pipelines to choose from, by home and name.</param>
    public static ValueList<Field> ReadDeal(string typed, IReadOnlyList<(string Home, string Name)> pipelines)
    {
        var parts = Parts(typed);
        var named = pipelines.Where(it => parts.Skip(2).Any(part => TextNormalizer.Name(part) == TextNormalizer.Name(it.Name))).ToArray();
        var texts = parts.Where((part, at) => at < 2 || named.All(it => TextNormalizer.Name(it.Name) != TextNormalizer.Name(part)));
        return InOrder([], [.. texts.Take(3)], Fields.Customer, Fields.Title, Fields.Wanted)
            .With(Fields.Pipeline, named is [var one] ? one.Home : null);
    }

    /// <summary>An answer to a room question: the fact, its evidence, and the source. Null: "I don't know".</summary>
    public static ValueList<Field>? ReadRoomAnswer(string typed)
    {
        if (Say.All.Any(say => TypedText.Fold(say.IDoNotKnow()) == TypedText.Fold(typed.TrimEnd('.', '!'))))
            return null;

        var parts = Parts(typed);
        return parts is [var text, var how, .. var told] && Meant<Level>(how, (say, it) => say.Choice(it)) is { } level
            ? FormValues.Empty
                .With(Fields.Also, text)
                .With(Fields.Evidence, level)
                .With(Fields.ToldBy, told is [] ? null : string.Join("; ", told))
            : FormValues.Empty.With(Fields.Also, typed.Trim());
    }

    /// <summary>"Doubt: their budget is frozen": a doubt without a rating. Null: not one.</summary>
    public static ValueList<Field>? ReadDoubt(string typed) => typed.Split(':', 2) is [var word, var text]
        && Say.All.Any(say => TypedText.Fold(say.DoubtWord()) == TypedText.Fold(word.Trim()))
            ? FormValues.Empty.With(Fields.Doubt, text.Trim())
            : null;

    /// <summary>A typed date in the format of inputs; anything else is unchanged, and rejected later.</summary>
    public static string? Day(string? typed, Turn turn) =>
        typed is { Length: > 0 } && TypedTimeReader.ReadDay(typed, turn.At, turn.Zone, turn.Say.Culture) is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : typed;

    /// <summary>The matching choice, as an input value; null: none, or several.</summary>
    public static string? Meant<T>(string typed, Func<Say, T, string> title)
        where T : struct, Enum
    {
        var found = NameMatcher.Find(
            Enum.GetValues<T>(),
            typed,
            it => [Fields.Choice(it), .. Say.All.SelectMany(say => say.FormerNames(it).Prepend(title(say, it)))]);
        return found is Named<T>.One one ? Fields.Choice(one.It) : null;
    }

    static string[] Parts(string typed) => typed.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static ValueList<Field> InOrder(ValueList<Field> filled, string[] parts, params string[] ids) =>
        ids.Zip(parts).Aggregate(filled, (fields, it) => fields.With(it.First, it.Second));

    string? Day(string? part) => Day(part, turn);

    string? Sign(string part) => Chosen<OffCourse>(part, Fields.Signs, (say, it) => say.Choice(it));

    string? OneOfUs(string? part) =>
        Say.All.Any(say => say.Myself().Equals(part, StringComparison.OrdinalIgnoreCase)) ? turn.By.Name : part;

    /// <summary>In the full form the doubt follows the rating.</summary>
    static ValueList<Field> Rating(string typed, string[] parts, Review review) =>
        review.Form is ReviewForm.Full && parts is [var sure, _, ..]
        ? FormValues.Empty.With(Fields.Sure, sure).With(Fields.Doubt, string.Join("; ", parts.Skip(1)))
        : FormValues.Empty.With(Fields.Sure, typed.Trim());

    /// <summary>
    /// A number at the start refers to a step on the card, or to an action of ours below the steps, followed by its outcome; anything else
    /// is a further act of theirs.
    /// </summary>
    ValueList<Field> Done(string[] parts)
    {
        var steps = deal.OpenSteps.Take(Limits.AskedSteps).ToArray();
        var ours = deal.OpenHelp.OrderBy(it => it.By ?? DateOnly.MaxValue).ToArray();
        var also = new List<string>();
        var fields = FormValues.Empty;
        foreach (var part in parts)
        {
            if (part.Split(' ', 2) is [var number, var rest]
                && int.TryParse(number.TrimEnd('.', ')', ':'), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
                && step >= 1 && step <= steps.Length
                && Meant<Outcome>(rest, (say, it) => say.Choice(it)) is { } outcome)
            {
                fields = fields.With(Fields.Outcome(steps[step - 1].Id), outcome);
            }
            else if (TypedPromise.Read(part) is { Number: { } at } said && at > steps.Length && at <= steps.Length + ours.Length)
            {
                fields = fields.With(Fields.Promise(ours[at - steps.Length - 1].Key), said.ToChoice(turn));
            }
            else
            {
                also.Add(part);
            }
        }
        return also.Count is 0 ? fields : fields.With(Fields.Also, string.Join("; ", also));
    }

    /// <summary>"Needs: settled".</summary>
    ValueList<Field> Where(ValueList<Field> filled, string part)
    {
        var (job, status) = part.Split([':', '='], 2, StringSplitOptions.TrimEntries) is [var name, var rest]
            ? (Meant<Job>(name, (say, it) => say.Name(it)), Meant<JobStatus>(rest, Title))
            : (null, null);
        if (job is null || status is null)
            Wrong ??= new Notice.Unreadable(Fields.Job, part);
        return job is null ? filled : filled.With(job, status);
    }

    /// <summary>"Reopened" cannot be chosen: it follows from an earlier "settled".</summary>
    static string Title(Say say, JobStatus status) =>
        status is JobStatus.Reopened ? Fields.Choice(status) : say.Choice(status, JobStatus.Unknown);

    ValueList<Field> Who(ValueList<Field> filled, string? part)
    {
        if (part is null)
            return filled;
        if (Say.All.Any(say => TextNormalizer.Name(say.NotKnownYet()) == TextNormalizer.Name(part)))
            return filled.With(Fields.Who, Fields.NotKnown);

        return NameMatcher.Find(deal.PresentBuyers, part, it => [it.Name]) is Named<Buyer>.One { It: var known }
            ? filled.With(Fields.Who, known.Id.Value)
            : filled.With(Fields.NewWho, part);
    }

    string? Chosen<T>(string? part, string id, Func<Say, T, string> title)
        where T : struct, Enum
    {
        var meant = part is null ? null : Meant(part, title);
        if (part is not null && meant is null)
            Wrong ??= new Notice.Unreadable(id, part);
        return meant;
    }
}
