using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Parts;

/// <summary>Inputs. Each has a label that is unique on its card, as screen readers need it.</summary>
static class Ask
{
    /// <summary>
    /// In characters beyond the limit of an input: how much of a too long text is returned to be shortened. Clients enforce the limit, so
    /// that a longer one was not typed into this input, and would make the card too large.
    /// </summary>
    const int MostBeyond = 400;

    /// <summary>In characters. More than all choices of an input, or a date, can have.</summary>
    const int LongestValue = 400;

    /// <summary>A drop-down list.</summary>
    /// <param name="id">One of <see cref="Fields"/>.</param>
    /// <param name="value">The selected value; null: none.</param>
    /// <param name="placeholder">Shown while nothing is selected.</param>
    public static AdaptiveChoiceSetInput Choice(
        string id, string label, IEnumerable<(string Title, string Value)> choices, string? value = null,
        string? placeholder = null) => new()
        {
            Id = id, Label = Plain.Words(label), Value = Bounded(value), Placeholder = placeholder,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = Plain.Words(choice.Title), Value = choice.Value })],
        };

    /// <summary>Shows all choices as radio buttons.</summary>
    public static AdaptiveChoiceSetInput Expanded(this AdaptiveChoiceSetInput input)
    {
        input.Style = AdaptiveChoiceInputStyle.Expanded;
        input.Wrap = true;
        return input;
    }

    /// <summary>Allows several choices; the answer is their values, separated by commas.</summary>
    public static AdaptiveChoiceSetInput Several(this AdaptiveChoiceSetInput input)
    {
        input.IsMultiSelect = true;
        return input.Expanded();
    }

    public static AdaptiveDateInput Day(string id, string label, string? value = null) =>
        new() { Id = id, Label = Plain.Words(label), Value = Bounded(value) };

    public static AdaptiveDateInput Day(string id, string label, DateOnly value) =>
        Day(id, label, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A multi-line input for a sentence or two.</summary>
    public static AdaptiveTextInput Text(string id, string label, int most, string? value = null, string? placeholder = null)
    {
        var input = ShortText(id, label, most, value, placeholder).Spaced(AdaptiveSpacing.Medium);
        input.IsMultiline = true;
        return input;
    }

    /// <summary>A single-line input.</summary>
    public static AdaptiveTextInput ShortText(string id, string label, int most, string? value = null, string? placeholder = null) =>
        new()
        {
            Id = id,
            Label = Plain.Words(label),
            MaxLength = most,
            Value = value is null ? null : Truncate.To(value, most + MostBeyond),
            Placeholder = placeholder,
        };

    /// <summary>
    /// Makes the client require the input. The label says "(required)" as well, because not every screen reader announces it.
    /// </summary>
    /// <param name="error">Error message of the client: what to do.</param>
    public static T Required<T>(this T input, string error) where T : AdaptiveInput
    {
        input.IsRequired = true;
        input.ErrorMessage = error;
        return input;
    }

    static string? Bounded(string? value) => value is { Length: <= LongestValue } ? value : null;
}
