using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Cards.Parts;

/// <summary>The customer's replies to our note, in short.</summary>
static class CustomerReplyLines
{
    /// <summary>Longest name and longest correction, in characters.</summary>
    const int MostName = 40;
    const int MostNames = 3;

    /// <summary>"4 of 6 lines confirmed by Priya Sample, 12 Nov"; nothing if no note was copied.</summary>
    /// <param name="opens">True: a tap opens the lines.</param>
    /// <param name="isFull">True: the card is full, and gets only the numbers.</param>
    public static IEnumerable<AdaptiveElement> Of(Deal deal, bool opens, CardContext context, bool isFull = false)
    {
        if (deal.Copied is not { } note)
            return [];

        AdaptiveTextRun[] runs =
        [
            .. isFull ? [] : (AdaptiveTextRun[])[Run.Bold($"{context.Say.WhatDidTheySay()} ")],
            Run.Text(context.Say.Ended(Sentence(deal, note, isFull ? 0 : MostNames, context))),
        ];
        return
        [
            opens
                ? Block.Row(
                    Button.Plain(context.Say.WhatDidTheySay(), new CardAction.OpenReplies(context.On(deal))).Alone(),
                    Line.Sides(runs, Run.Text("›")))
                : Line.Of(runs).Spaced(AdaptiveSpacing.Medium),
        ];
    }

    /// <summary>Corrections for the start of the next review; none since the last one: nothing.</summary>
    public static IEnumerable<AdaptiveElement> News(Deal deal, int most, int longest, CardContext context)
    {
        var (say, news) = (context.Say, CustomerNoteRules.News(deal));
        if (news.Count is 0)
            return [];

        return
        [
            Block.Group(
            [
                Line.Of(Run.Bold(say.TheyCorrectedUs())),
                .. Enumerable.Take(news.Reverse(), most).Select(it => Line.Bullet(
                    Run.Text(say.TheyCorrectedUsOn(it.Kind) + say.NoteLineWords(
                        isOurs: it.Kind is NoteLineKind.OurPart,
                        Truncate.To(it.Theirs, longest),
                        deal.Find(it.Doer) is { } doer ? Truncate.To(doer.Name, MostName) : null,
                        it.Day is { } day ? context.Day(day) : null)),
                    Run.Subtle(say.WeHadAndWho(
                        Truncate.To(it.Ours, longest),
                        deal.Find(it.By) is { } who ? Truncate.To(who.Name, MostName) : null,
                        it.How,
                        context.Day(it.On))))),
                .. news.Count > most ? [Line.Hint(say.AndMore(news.Count - most))] : (AdaptiveElement[])[],
            ]).Spaced(AdaptiveSpacing.Medium),
        ];
    }

    static string Sentence(Deal deal, CustomerNote note, int mostNames, CardContext context)
    {
        var answered = note.Lines.Where(it => it.Reply is not null);
        var confirmed = answered.Count(it => it.Reply is { Said: CustomerReply.Confirmed });
        var told = confirmed > 0 ? answered.Where(it => it.Reply is { Said: CustomerReply.Confirmed }) : answered;
        if (answered.Count is 0)
            return context.Say.NoAnswerYet(context.Day(note.On));

        var names = told.Select(it => deal.Find(it.Reply?.By)).OfType<Buyer>().Select(it => Truncate.To(it.Name, MostName)).Distinct();
        var day = context.Day(told.Max(it => it.Reply?.On) ?? note.On);
        return context.Say.LinesAnswered(confirmed, answered.Count - confirmed, note.Lines.Count)
            + context.Say.AnsweredByOn(names.Take(mostNames), day);
    }
}
