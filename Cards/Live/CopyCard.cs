using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Cards.Live;

/// <summary>
/// A note to send to the customer, written by its reader. It contains only what the customer knows: no stances, marks, guesses or doubts of
/// ours.
/// </summary>
public static class CopyCard
{
    const int MostText = 4000;
    const string Nobody = "-";

    /// <summary>Characters of a link that mail programs on the web still open in full.</summary>
    const int MostLink = 2000;

    /// <param name="chosen">Input with the person to greet; null: the one who does the next step.</param>
    /// <param name="isKept">True: the note is stored, so that replies to it can be recorded.</param>
    public static AdaptiveCard For(ClosedReview closed, string? chosen, CardContext context, bool isKept = false)
    {
        var (say, deal) = (context.Say, closed.Deal);
        var greeted = CustomerNoteRules.Greeted(deal, chosen);
        var text = Text(deal, greeted, context);
        var subject = say.CopySubject(deal.Title ?? deal.Customer);
        return Frame.Card(
            say,
            say.CopyTitle(),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(say.CopyTitle()),
                Line.Hint(say.CopyHint()),
                .. People(closed, greeted, context),
                Block.Group(Paragraphs(text)).Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.Text("copy", say.CopyLabel(), MostText, text).Spaced(AdaptiveSpacing.Medium),
            ],
            [
                .. MailLink(subject, text) is { } link
                    ? [new AdaptiveOpenUrlAction { Title = say.OpenAsMail(), Url = link }]
                    : (AdaptiveAction[])[],
                .. isKept
                    ? [Button.Plain(say.WhatDidTheySay(), new CardAction.OpenReplies(context.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(context.On(deal), closed.Review.Id)).Alone(),
            ]);
    }

    /// <summary>Uses only facts that the customer said, wrote or did, and steps that the customer knows.</summary>
    /// <param name="greeted">Null: nobody in particular.</param>
    internal static string Text(Deal deal, Buyer? greeted, CardContext context)
    {
        var say = context.Say;
        // nobody is told whose words they are who reads their own
        string? Whose(Statement it) => it.Whose == greeted?.Name ? null : it.Whose;
        string?[] understood =
        [
            deal.Case.Why is { Level: > Level.Guess } why ? say.CopyWhy(Bare(why.Text), Whose(why)) : null,
            deal.Case.Outcome is { Level: > Level.Guess } wanted ? say.CopyWanted(Bare(wanted.Text), Whose(wanted)) : null,
        ];
        var (steps, help) = (CustomerNoteRules.Steps(deal), CustomerNoteRules.Help(deal));
        return string.Join("\n\n",
        [
            say.CopyGreeting(greeted is null ? null : say.GreetsByFullName ? greeted.Name : ShortName(greeted)),
            .. understood.OfType<string>().ToArray() is { Length: > 0 } known
                ? [say.CopyOpening(), string.Join('\n', known)]
                : (string[])[say.CopyNotUnderstoodYet()],
            Lines(
                say.CopySteps(),
                steps.Select(step => step.Who is { } who && who == greeted?.Id
                    ? say.CopyYourStep(greeted.Name, Bare(step.What), context.Day(step.By))
                    : say.CopyStep(deal.Find(step.Who)?.Name, Bare(step.What), context.Day(step.By))),
                say.CopyNoSteps()),
            Lines(
                say.CopyHelp(),
                help.Select(it => say.CopyPromise(
                    it.OfUs == context.Me?.Name ? null : it.OfUs, Bare(it.What), it.By is { } day ? context.Day(day) : null)),
                say.CopyNoHelp()),
            say.CopyClosing(),
            say.CopySignature(context.Me?.Name),
        ]);
    }

    static IEnumerable<AdaptiveElement> People(ClosedReview closed, Buyer? greeted, CardContext context)
    {
        var (say, buyers) = (context.Say, closed.Deal.PresentBuyers.ToArray());
        if (buyers.Length == 0)
            return [];
        return
        [
            Parts.Ask.Choice(
                Fields.To, say.CopyTo(), [.. buyers.Select(it => (say.Who(it), it.Id.Value)), (say.CopyToNobody(), Nobody)],
                greeted?.Id.Value ?? Nobody)
                    .Spaced(AdaptiveSpacing.Medium),
            Block.Buttons(
                Button.Plain(say.WriteItForThem(), new CardAction.CopyForCustomer(context.On(closed.Deal), closed.Review.Id))),
        ];
    }

    /// <summary>The first name of a person whose function is known; else the whole name, which may be a role.</summary>
    static string ShortName(Buyer buyer) =>
        buyer.Function is not null && buyer.Name.Split(' ') is [var first, _] && first.Any(char.IsLower) ? first : buyer.Name;

    /// <summary>
    /// Outlook on the web's link for a new mail, because Teams opens no mailto links from cards. Null: the text is too long for a link.
    /// </summary>
    static Uri? MailLink(string subject, string text)
    {
        var link =
            $"https://outlook.office.com/mail/deeplink/compose?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(text)}";
        return link.Length <= MostLink ? new(link) : null;
    }

    static string Bare(string words) => words.TrimEnd('.', ' ');

    /// <summary>Shows the text as paragraphs as well, because some clients draw the text input only three lines high.</summary>
    static IEnumerable<AdaptiveElement> Paragraphs(string text) =>
        from paragraph in text.Split("\n\n")
        from line in paragraph.Split('\n').Select((words, i) => (Words: words, IsFirst: i == 0))
        select (AdaptiveElement)Line.Of(Run.Text(line.Words)).Spaced(line.IsFirst ? AdaptiveSpacing.Medium : AdaptiveSpacing.None);

    static string Lines(string title, IEnumerable<string> lines, string none)
    {
        var all = lines.ToArray();
        return all.Length == 0 ? none : string.Join('\n', [title, .. all]);
    }
}
