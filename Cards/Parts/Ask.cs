using System.Globalization;
using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Inputs. Every one has a label that says what is asked, unique on its card.</summary>
static class Ask
{
    /// <summary>One of a few, closed until it is opened.</summary>
    /// <param name="id">Of <see cref="Fields"/>.</param>
    /// <param name="value">The last answer; null: none is chosen.</param>
    /// <param name="placeholder">Stands there while nothing is chosen.</param>
    public static AdaptiveChoiceSetInput Choice(
        string id, string label, IEnumerable<(string Title, string Value)> choices, string? value = null,
        string? placeholder = null) => new()
        {
            Id = id, Label = Plain.Words(label), Value = value, Placeholder = placeholder,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = Plain.Words(choice.Title), Value = choice.Value })],
        };

    /// <summary>All choices in sight: for a question that stands by itself.</summary>
    public static AdaptiveChoiceSetInput Expanded(this AdaptiveChoiceSetInput input)
    {
        input.Style = AdaptiveChoiceInputStyle.Expanded;
        input.Wrap = true;
        return input;
    }

    /// <summary>Any number of the choices; the answer is their values, parted by commas.</summary>
    public static AdaptiveChoiceSetInput Several(this AdaptiveChoiceSetInput input)
    {
        input.IsMultiSelect = true;
        return input.Expanded();
    }

    public static AdaptiveDateInput Day(string id, string label, string? value = null) =>
        new() { Id = id, Label = Plain.Words(label), Value = value };

    public static AdaptiveDateInput Day(string id, string label, DateOnly value) =>
        Day(id, label, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A sentence or two, always over the full width.</summary>
    public static AdaptiveTextInput Text(string id, string label, int most, string? value = null, string? placeholder = null)
    {
        var input = ShortText(id, label, most, value, placeholder).Spaced(AdaptiveSpacing.Medium);
        input.IsMultiline = true;
        return input;
    }

    /// <summary>A name or a few words.</summary>
    public static AdaptiveTextInput ShortText(string id, string label, int most, string? value = null, string? placeholder = null) =>
        new() { Id = id, Label = Plain.Words(label), MaxLength = most, Value = value, Placeholder = placeholder };

    /// <summary>The client asks for it. The label says "(required)" as well: not every screen reader says it by itself.</summary>
    /// <param name="error">What to do.</param>
    public static T Required<T>(this T input, string error) where T : AdaptiveInput
    {
        input.IsRequired = true;
        input.ErrorMessage = error;
        return input;
    }
}
