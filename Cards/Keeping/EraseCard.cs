using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Keeping;

/// <summary>The cards of an erasure: form, preview with confirmation, and result.</summary>
public static class EraseCard
{
    const int MostShown = 5;

    /// <param name="pipelines">Pipelines that the reader administers; in a channel or chat the one reviewed there.</param>
    /// <param name="before">Earlier erasures, newest first.</param>
    public static AdaptiveCard Form(
        IReadOnlyList<(string Home, string Name)> pipelines,
        IReadOnlyList<Erasure> before,
        EraseTrouble? trouble,
        Audience audience,
        CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.EraseHint(),
            [
                Header.For(pipelines is [var only] ? Truncate.To(only.Name, DealRow.MostName) : say.Bot()),
                Line.Title(say.EraseTitle()),
                Line.Hint(say.EraseHint()),
                .. trouble is { } it ? [Note.Missing(say.CannotErase(it), say.EraseInstead(it))] : (AdaptiveElement[])[],
                .. TypeInstead.For(context, say.FillInElsewhere()),
                .. PipelineChoice.Of(pipelines, [], context),
                .. before.Where(it => it is { DoneAt: not null, IsStopped: false })
                    .Take(MostShown)
                    .Select(
                        it => Line.Of(
                            Run.Subtle(say.WasErased(it.What, it.By.Name, context.Day(DateOnly.FromDateTime(it.At.UtcDateTime)))).Small())),
                Line.Footer(say.WhenRemoved()),
                Block.Buttons(Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()), // five buttons follow already
            ],
            [
                .. pipelines.Count is 0 ? [] : Forms(context),
                .. audience is Audience.Personal ? [Button.More(say.AllAboutMe(), new CardAction.EraseMe()).Alone()] : (AdaptiveAction[])[],
            ]);
    }

    /// <param name="name">Name of the person, deal or pipeline.</param>
    /// <param name="deals">Number of deals that change.</param>
    /// <param name="press">The action that erases.</param>
    public static AdaptiveCard Confirm(
        Erased what, string name, int deals, CardAction.EraseNow press, EraseTrouble? trouble, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.EraseIt(what, name),
            [
                Header.For(say.Bot(), say.EraseTitle()),
                Line.Title(say.EraseIt(what, Truncate.To(name, DealRow.MostName))),
                .. trouble is { } it ? [Note.Missing(say.CannotErase(it), say.EraseInstead(it))] : (AdaptiveElement[])[],
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Line.Text(say.WhatErasingDoes(what, deals)),
                .. what is Erased.Workspace
                    ? [Ask.ShortText(Fields.Confirm, say.TypeItsName(Truncate.To(name, DealRow.MostName)), Limits.Name)
                        .Required(say.NameIsNeeded())]
                    : (AdaptiveElement[])[],
                Line.Footer(say.MessagesStay()),
            ],
            [Button.Plain(say.EraseForGood(), press), Button.Plain(say.LeaveIt(), new CardAction.Board()).Alone()]);
    }

    public static AdaptiveCard ConfirmMe(CardContext context) => Frame.Card(
        context.Say,
        context.Say.EraseMe(),
        [Header.For(
            context.Say.Bot(),
            context.Say.EraseTitle()), Line.Title(context.Say.EraseMe()), Line.Text(context.Say.WhatErasingMeDoes()),
            Line.Footer(context.Say.MessagesStay())],
        [Button.Plain(context.Say.EraseForGood(), new CardAction.EraseMe(Confirmed: true))
            .Alone(), Button.Plain(context.Say.LeaveIt(), new CardAction.Board()).Alone()]);

    public static AdaptiveCard Done(CardContext context) => Frame.Card(
        context.Say,
        context.Say.ErasedTitle(),
        [Header.For(
            context.Say.Bot(),
            context.Say.EraseTitle()), Line.Title(context.Say.ErasedTitle()), Line.Text(context.Say.ErasedIsNoted()),
            Line.Footer(context.Say.MessagesStay())],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    /// <summary>After users erased their own data: leaves no record.</summary>
    public static AdaptiveCard DoneMe(CardContext context) => Frame.Card(
        context.Say,
        context.Say.ErasedTitle(),
        [
            Header.For(context.Say.Bot(), context.Say.EraseTitle()),
            Line.Title(context.Say.ErasedTitle()),
            Line.Text(context.Say.ErasedMeNext()),
        ],
        [Button.Plain(context.Say.HowItWorks(), new CardAction.Help()).Alone()]);

    static AdaptiveAction[] Forms(CardContext context)
    {
        var say = context.Say;
        return
        [
            Button.Opens(
                say.SomebodyThere(),
                [
                    Ask.ShortText(Fields.Name, say.TheirName(), Limits.Name).Required(say.NameIsNeeded()),
                    Ask.ShortText(Fields.Spellings, say.OtherSpellings(), Limits.Statement, placeholder: say.SpellingsExample()),
                ],
                [Button.Main(say.LookForIt(), new CardAction.EraseCheck(Erased.Buyer))]),
            Button.Opens(
                say.OneOfUs(),
                [Ask.ShortText(Fields.OfUs, say.OurName(), Limits.Name).Required(say.NameIsNeeded())],
                [Button.Main(say.LookForIt(), new CardAction.EraseCheck(Erased.Colleague))]),
            Button.Opens(
                say.ADeal(),
                [Ask.ShortText(Fields.Customer, say.DealsName(), Limits.Customer).Required(say.NameIsNeeded())],
                [Button.Main(say.LookForIt(), new CardAction.EraseCheck(Erased.Deal))]),
            Button.More(say.ThisPipeline(), new CardAction.EraseCheck(Erased.Workspace)),
        ];
    }
}
