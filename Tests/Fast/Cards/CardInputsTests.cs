using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Cards.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>Which buttons need the inputs of their card, for people whose client loses inputs.</summary>
public sealed class CardInputsTests
{
    /// <summary>Actions that stand beside inputs and can be pressed without any on purpose.</summary>
    static readonly (string Verb, string Why)[] NeedNone =
    [
        ("connect-system", "Words to search for are optional."),
        ("export-file", "Without a choice it is the only pipeline."),
        ("export-list", "The same."),
        ("guests-say", "Says it itself."),
        ("help", "In a card of no product."),
        ("lens-keep", "The text is in the draft."),
        ("lens-move", "The same."),
        ("nudge-did", "The inputs of the others are only kept."),
        ("nudge-next", "The same."),
        ("nudge-show", "The same."),
        ("nudge-snooze", "The same."),
        ("nudge-undo", "The same."),
        ("nudge-promise-undo", "The same."),
        ("pre-answer", "The same."),
        ("pre-same", "The same."),
        ("pre-not-ready", "A reason is optional."),
        ("review-chosen", "Its dialog is closed, and nothing is chosen."),
        ("review-picked", "Without a selection it is all of them."),
        ("sent-back-save", "An empty reason is skipped."),
        ("sum-correct-back", "The same."),
        ("teller-save", "An empty answer is skipped."),
        ("step-quick", "Says it itself; what else was typed is optional."),
        ("step-rate", "The same."),
        ("sum-copy", "Whom it is for is optional."),
    ];

    /// <summary>Actions of a conditional need, pressed where it is not given.</summary>
    static readonly string[] Conditional =
    [
        "connect-writes-save", "erase-check", "erase-now", "nudge-later", "nudge-promise", "nudge-sleep", "person-merge", "promise-save",
        "settings-save",
    ];

    static readonly DrawnCard[] Forms =
    [
        .. EveryCard.Of("a", Readers.Everybody).Where(it => Nodes(it.Root).Any(IsInput)),
    ];

    [Fact]
    public void A_button_beside_inputs_takes_them_or_needs_none() => Problems.AssertNone(
        from form in Forms
        from press in Presses(form.Root)
        where !press.TakesInputs && !Conditional.Contains(press.Verb) && NeedNone.All(it => it.Verb != press.Verb)
        select $"{form.Name}: {press.Verb}");

    [Fact]
    public void Whoever_loses_inputs_is_told_on_every_form_to_fill_in() => Problems.AssertNone(
        from say in Say.All
        from form in EveryCard.Of("a", Readers.Everybody with { Say = say, LosesInputs = true })
        where !form.Name.StartsWith("nudge-", StringComparison.Ordinal) // told beside the step that was answered
        where Nodes(form.Root).Any(IsInput) && Presses(form.Root).Any(it => it.TakesInputs)
        where !form.Json.Contains(JsonEncodedText.Encode(say.InputsAreLost()).Value, StringComparison.Ordinal)
            && !Nodes(form.Root).Any(it => Text(it, "text")?.Contains(say.InputsAreLost(), StringComparison.Ordinal) is true)
        select $"{form.Name} in {say.Culture.Name}");

    [Fact]
    public void A_tapped_date_or_a_choice_that_says_it_needs_no_input()
    {
        var on = new DealRef("team:1", "d-1", 1);

        Assert.True(new CardAction.NudgeNotYet("n", 0, 0).TakesInputs);
        Assert.False(new CardAction.NudgeNotYet("n", 0, 0) { Day = Sample.Today }.TakesInputs);
        Assert.True(new CardAction.AnswerPromise(on, new("h1"), PromiseAnswer.NotYet).TakesInputs);
        Assert.False(new CardAction.AnswerPromise(on, new("h1"), PromiseAnswer.NotYet, Sample.Today).TakesInputs);
        Assert.False(new CardAction.AnswerPromise(on, new("h1"), PromiseAnswer.Done).TakesInputs);
        Assert.True(new CardAction.NudgePromise("n", 0, 0, PromiseAnswer.NotYet).TakesInputs);
        Assert.False(new CardAction.NudgePromise("n", 0, 0, PromiseAnswer.NotNeeded).TakesInputs);
        Assert.True(new CardAction.MergePerson(on, new("p1")).TakesInputs);
        Assert.False(new CardAction.MergePerson(on, new("p1"), new("p2")).TakesInputs);
        Assert.True(new CardAction.PromiseRemedyMove(on, default, Sample.Today).TakesInputs); // the text and who does it are inputs
    }

    [Fact]
    public void Every_button_of_a_connection_is_in_a_personal_form() => Problems.AssertNone(
        from card in ConnectionCards.All(new Fullest("a"), Readers.Everybody, Readers.Everybody with { Me = Sample.Kim })
        from press in Presses(JsonElement.Parse(card.Card.ToJson()), all: true)
        where press.Verb.StartsWith("connect", StringComparison.Ordinal) && !press.IsOnesOwn
        select $"{card.Name}: {press.Verb}");

    /// <summary>The presses that send inputs.</summary>
    static IEnumerable<CardAction> Presses(JsonElement card, bool all = false) => Nodes(card)
        .Where(it => Text(it, "type") is "Action.Execute" or "Action.Submit" && (all || Text(it, "associatedInputs") is not "none"))
        .Select(it => CardActionInvocation.From(it.GetProperty("data").GetRawText())?.Press)
        .OfType<CardAction>();

    static bool IsInput(JsonElement node) => Text(node, "type")?.StartsWith("Input.", StringComparison.Ordinal) is true;

    static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => [node, .. node.EnumerateObject().Where(it => it.Name is not "data").SelectMany(it => Nodes(it.Value))],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };
}
