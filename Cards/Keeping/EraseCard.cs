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
        CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.EraseHint(),
            [
                Header.For(pipelines is [var only] ? Truncate.To(only.Name, DealRow.MostName) : say.Bot()),
                Line.Title(say.EraseTitle()),
                Line.Hint(say.EraseHint()),
                .. trouble is { } it ? [Note.Missing(say.CannotErase(it), say.EraseInstead(it))] : (AdaptiveElement[])[],
                .. TypeInstead.For(reader, say.FillInElsewhere()),
                .. PipelineChoice.Of(pipelines, [], reader),
                .. before.Where(it => it is { DoneAt: not null, IsStopped: false })
                    .Take(MostShown)
                    .Select(
                        it => Line.Of(
                            Run.Subtle(say.WasErased(it.What, it.By.Name, reader.Day(DateOnly.FromDateTime(it.At.UtcDateTime)))).Small())),
                Line.Footer(say.WhenRemoved()),
                Block.Buttons(Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()), // five buttons follow already
            ],
            [
                .. pipelines.Count is 0 ? [] : Forms(reader),
                .. audience is Audience.Personal ? [Button.More(say.AllAboutMe(), new CardAction.EraseMe()).Alone()] : (AdaptiveAction[])[],
            ]);
    }

    /// <param name="name">Name of the person, deal or pipeline.</param>
    /// <param name="deals">Number of deals that change.</param>
    /// <param name="press">The action that erases.</param>
    public static AdaptiveCard Confirm(
        Erased what, string name, int deals, CardAction.EraseNow press, EraseTrouble? trouble, CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.EraseIt(what, name),
            [
                Header.For(say.Bot(), say.EraseTitle()),
                Line.Title(say.EraseIt(what, Truncate.To(name, DealRow.MostName))),
                .. trouble is { } it ? [Note.Missing(say.CannotErase(it), say.EraseInstead(it))] : (AdaptiveElement[])[],
                .. TypeInstead.For(reader, say.FillInElsewhere()),
                Line.Text(say.WhatErasingDoes(what, deals)),
                .. what is Erased.Workspace
                    ? [Ask.ShortText(Fields.Confirm, say.TypeItsName(Truncate.To(name, DealRow.MostName)), Limits.Name)
                        .Required(say.NameIsNeeded())]
                    : (AdaptiveElement[])[],
                Line.Footer(say.MessagesStay()),
            ],
            [Button.Plain(say.EraseForGood(), press), Button.Plain(say.LeaveIt(), new CardAction.Board()).Alone()]);
    }

    public static AdaptiveCard ConfirmMe(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.EraseMe(),
        [Header.For(
            reader.Say.Bot(),
            reader.Say.EraseTitle()), Line.Title(reader.Say.EraseMe()), Line.Text(reader.Say.WhatErasingMeDoes()),
            Line.Footer(reader.Say.MessagesStay())],
        [Button.Plain(reader.Say.EraseForGood(), new CardAction.EraseMe(Confirmed: true))
            .Alone(), Button.Plain(reader.Say.LeaveIt(), new CardAction.Board()).Alone()]);

    public static AdaptiveCard Done(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.ErasedTitle(),
        [Header.For(
            reader.Say.Bot(),
            reader.Say.EraseTitle()), Line.Title(reader.Say.ErasedTitle()), Line.Text(reader.Say.ErasedIsNoted()),
            Line.Footer(reader.Say.MessagesStay())],
        [Button.Plain(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    /// <summary>After users erased their own data: leaves no record.</summary>
    public static AdaptiveCard DoneMe(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.ErasedTitle(),
        [Header.For(reader.Say.Bot(), reader.Say.EraseTitle()), Line.Title(reader.Say.ErasedTitle()), Line.Text(reader.Say.ErasedMeNext())],
        [Button.Plain(reader.Say.HowItWorks(), new CardAction.Help()).Alone()]);

    static AdaptiveAction[] Forms(CardContext reader)
    {
        var say = reader.Say;
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
