using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>A status note under the title: the situation in bold, then what to do.</summary>
static class Note
{
    /// <summary>Waiting for somebody else.</summary>
    public static AdaptiveContainer Waiting(string so, string then) =>
        Of(AdaptiveContainerStyle.Emphasis, Run.Sign("◌ ", AdaptiveTextColor.Accent), Run.Bold(so), Run.Text(then));

    public static AdaptiveContainer AnsweredBefore(string so, string then) =>
        Of(AdaptiveContainerStyle.Emphasis, Run.Bold(so), Run.Text(then));

    public static AdaptiveContainer Saved(string so, string then, params IEnumerable<AdaptiveAction> actions) =>
        Of(AdaptiveContainerStyle.Emphasis, Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(so), Run.Text(then)).With(actions);

    /// <param name="there">The present answer.</param>
    public static AdaptiveContainer Conflict(string so, string then, AdaptiveElement[] there, params IEnumerable<AdaptiveAction> choices)
    {
        var note = Of(AdaptiveContainerStyle.Warning, Run.Bold(so), Run.Text(then));
        note.Items.AddRange(there);
        return note.With(choices);
    }

    public static AdaptiveContainer Missing(string so, string then) => Of(AdaptiveContainerStyle.Warning, Run.Bold(so), Run.Text(then));

    public static AdaptiveContainer Failed(string so, string then) => Of(AdaptiveContainerStyle.Attention, Run.Bold(so), Run.Text(then));

    public static AdaptiveContainer Skipped(string so, string then) => Of(AdaptiveContainerStyle.Emphasis, Run.Bold(so), Run.Text(then));

    public static AdaptiveContainer Closed(string so, string then, params IEnumerable<AdaptiveAction> actions) =>
        Of(AdaptiveContainerStyle.Emphasis, Run.Bold(so), Run.Text(then)).With(actions);

    /// <summary>A warning of the lens, with the words that caused it.</summary>
    public static AdaptiveContainer Lens(
        string question, string before, string words, string after, params IEnumerable<AdaptiveAction> actions)
    {
        var lens = Of(AdaptiveContainerStyle.Accent, Run.Bold(question));
        lens.Id = "lens";
        lens.Items.Add(Line.Of(Run.Text(before).Small(), Run.Bold(words).Small(), Run.Text(after).Small()).Spaced(AdaptiveSpacing.Small));
        return lens.With(actions);
    }

    /// <summary>A coaching prompt: a question that the lead could ask.</summary>
    public static AdaptiveContainer Prompt(string label, string prompt) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            new AdaptiveTextBlock(Plain.Words(label)) { Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true },
            new AdaptiveTextBlock(Plain.Words(prompt))
            {
                Wrap = true, Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None,
            },
        ],
    };

    /// <summary>A mark: its name, the numbers behind it, then the reason and what clears it.</summary>
    public static AdaptiveContainer Mark(string word, string arithmetic, string why)
    {
        var mark = Of(AdaptiveContainerStyle.Emphasis, Run.Mark(word), Run.Text(arithmetic)).Spaced(AdaptiveSpacing.Medium);
        mark.Items.Add(Line.Of(Run.Text(why).Small()).Spaced(AdaptiveSpacing.Small));
        return mark;
    }

    static AdaptiveContainer Of(AdaptiveContainerStyle style, params IEnumerable<AdaptiveTextRun> runs) =>
        new() { Style = style, Spacing = AdaptiveSpacing.Small, Items = [Line.Of(runs.Where(run => run.Text.Length > 0))] };

    static AdaptiveContainer With(this AdaptiveContainer note, IEnumerable<AdaptiveAction> actions)
    {
        var buttons = Block.Buttons(actions);
        if (buttons.Actions.Count > 0)
            note.Items.Add(buttons);
        return note;
    }
}
