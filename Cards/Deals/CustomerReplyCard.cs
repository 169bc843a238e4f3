using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Cards.Deals;

/// <summary>The customer's reply to each line of our note: confirmed, corrected, or none; then their words.</summary>
public static class CustomerReplyCard
{
    const int MostPerson = 56;

    /// <summary>Lengths of a line and numbers of people to choose from: the first size that fits is used.</summary>
    static readonly (int Words, int People)[] Sizes = [(Limits.Statement, Limits.Buyers), (120, 12), (80, 8), (40, 3)];

    /// <param name="isEmpty">True: nothing was chosen.</param>
    public static AdaptiveCard For(
        Deal deal, CustomerNote note, ValueList<Field> filled, Notice? notice, CardContext context, bool isEmpty = false) =>
        Fit.First(Sizes, size =>
        {
            var (say, (most, people)) = (context.Say, size);
            return Framed(
                deal,
                say.WhatDidTheySay(),
                [
                    Line.Hint(say.WhatCameBack(context.Day(note.On))),
                    .. isEmpty ? [Note.Missing(say.NothingTicked(), say.TickWhatCameBack())] : NoticeLine.For(notice, context, deal: deal),
                    .. TypeInstead.For(context, say.FillInElsewhere()),
                    Block.Pair(
                        Ask.Choice(
                            Fields.AnsweredBy,
                            say.WhoAnswered(),
                            [.. People(deal, note, people, say), (say.SomeoneThere(), Fields.NotKnown)],
                            filled.Text(Fields.AnsweredBy) ?? Likely(deal, note)?.Id.Value ?? Fields.NotKnown),
                        Ask.Choice(
                            Fields.Evidence,
                            say.HowDidTheyAnswer(),
                            new[] { Level.Wrote, Level.Said }.Select(it => (say.Choice(it), Fields.Choice(it))),
                            filled.Text(Fields.Evidence) ?? Fields.Choice(Level.Wrote))),
                    .. note.Lines.SelectMany(line => Lines(deal, line, filled, most, context)),
                ],
                [
                    Button.Main(say.AllConfirmed(), new CardAction.SaveReplies(context.On(deal), note.At, All: true)),
                    Button.Plain(say.Save(), new CardAction.SaveReplies(context.On(deal), note.At)),
                    Back(deal, context),
                ],
                context);
        });

    /// <summary>Asks for the customer's words, prefilled with ours.</summary>
    public static AdaptiveCard Instead(
        Deal deal,
        ValueList<NoteLine> corrected,
        ValueList<Field> filled,
        CardAction.SaveTheirWords press,
        Notice? notice,
        CardContext context) =>
        Fit.First(Sizes, size => Framed(
            deal,
            context.Say.WhatDidTheySayInstead(),
            [
                Line.Hint(context.Say.ChangeWhatTheyChanged()),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, context.Say.FillInElsewhere()),
                .. corrected.SelectMany(line => (AdaptiveElement[])
                [
                    Ask.Text(
                        Fields.TheirWords(line),
                        Words(deal, line, size.Words, context),
                        CustomerNoteRules.Longest(line.Kind),
                        filled.Text(Fields.TheirWords(line)) ?? line.Words),
                    .. WhoAndWhen(deal, line, filled, size.People, context),
                ]),
            ],
            [Button.Main(context.Say.Save(), press), Back(deal, context)],
            context));

    /// <summary>No note was copied yet.</summary>
    public static AdaptiveCard None(Deal deal, CardContext context) => Framed(
        deal, context.Say.NothingCopiedYet(), [Line.Text(context.Say.CopyOneFirst())], [Back(deal, context)], context);

    static AdaptiveCard Framed(
        Deal deal, string title, List<AdaptiveElement> body, List<AdaptiveAction> actions, CardContext context) => Frame.Card(
        context.Say,
        context.Say.NextStepInShort(title, deal.Customer),
        [Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)), Line.Title(title), .. body],
        actions);

    static AdaptiveExecuteAction Back(Deal deal, CardContext context) =>
        Button.Plain(context.Say.BackToDeal(), new CardAction.OpenDeal(context.On(deal))).Alone();

    static IEnumerable<AdaptiveElement> Lines(Deal deal, NoteLine line, ValueList<Field> filled, int most, CardContext context)
    {
        var say = context.Say;
        yield return Ask.Choice(
            Fields.ReplyTo(line),
            Words(deal, line, most, context),
            [
                .. Enum.GetValues<CustomerReply>().Select(it => (say.Choice(it), Fields.Choice(it))),
                (say.NoAnswer(), Fields.NoAnswer),
            ],
            filled.Text(Fields.ReplyTo(line)) ?? (line.Reply is { } reply ? Fields.Choice(reply.Said) : Fields.NoAnswer))
            .Spaced(AdaptiveSpacing.Medium);
        if (line.Reply?.Theirs is { } theirs)
        {
            yield return Line.Hint(say.TheyCorrectedItTo(
                line.Reply is { Day: null, Doer: null } ? Truncate.To(theirs, most) : Bare(deal, line.AsCorrected(), most, context)));
        }
        if (!CustomerNoteRules.IsUnchanged(deal, line.Reply is { IsApplied: true } ? line.AsCorrected() : line))
        {
            yield return Line.Hint(
                say.ChangedHere(CustomerNoteRules.Now(deal, line) is { } now ? Bare(deal, now, most, context) : null));
        }
    }

    static string Words(Deal deal, NoteLine line, int most, CardContext context) =>
        $"{context.Say.NoteLineIs(line.Kind, Number(deal, line, context))}{Bare(deal, line, most, context)}";

    /// <summary>Number among the lines of its kind, so that labels are unique; null: the first.</summary>
    static string? Number(Deal deal, NoteLine line, CardContext context)
    {
        var before = (deal.Copied?.Lines ?? []).TakeWhile(it => it.Key != line.Key).Count(it => it.Kind == line.Kind);
        return before is 0 ? null : context.Say.Number(before + 1);
    }

    static string Bare(Deal deal, NoteLine line, int most, CardContext context)
    {
        var isOurs = line.Kind is NoteLineKind.OurPart;
        var who = isOurs ? line.OfUs : deal.Find(line.Who)?.Name;
        return context.Say.NoteLineWords(
            isOurs,
            Truncate.To(line.Words.TrimEnd('.', ' '), most),
            who is null ? null : Truncate.To(who, MostPerson),
            line.Day is { } day ? context.Day(day) : null);
    }

    /// <summary>For a step: who does it and by when; for our action: by when; for other lines nothing.</summary>
    static IEnumerable<AdaptiveElement> WhoAndWhen(Deal deal, NoteLine line, ValueList<Field> filled, int most, CardContext context)
    {
        var say = context.Say;
        if (line.Day is not { } day)
            yield break;

        var about = say.NoteLineIs(line.Kind, Number(deal, line, context));
        var when = Ask.Day(Fields.TheirDay(line), say.ByWhenIn(about), filled.Text(Fields.TheirDay(line)) ?? Fields.Date(day));
        yield return line.Kind is NoteLineKind.Step
            ? Block.Pair(
                Ask.Choice(
                    Fields.TheirDoer(line),
                    say.WhoIn(about),
                    [
                        .. deal.PresentBuyers.OrderByDescending(it => it.Id == line.Who).Take(most)
                            .Select(it => (Truncate.To(say.Who(it), MostPerson), it.Id.Value)),
                        (say.NotKnownYet(), Fields.NotKnown),
                    ],
                    filled.Text(Fields.TheirDoer(line)) ?? line.Who?.Value ?? Fields.NotKnown),
                when)
            : when;
    }

    static IEnumerable<(string, string)> People(Deal deal, CustomerNote note, int most, Say say)
    {
        var likely = Likely(deal, note);
        return deal.PresentBuyers.OrderByDescending(it => it.Id == likely?.Id).Take(most)
            .Select(it => (Truncate.To(say.Who(it), MostPerson), it.Id.Value));
    }

    /// <summary>The person that the note greeted, else the only one known there.</summary>
    static Buyer? Likely(Deal deal, CustomerNote note) =>
        deal.Find(note.To) ?? (deal.PresentBuyers.ToArray() is [var only] ? only : null);
}
