using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>Builds the values of inputs; empty ones are left out.</summary>
static class FormValues
{
    public static ValueList<Field> Empty { get; } = [];

    public static ValueList<Field> With(this ValueList<Field> fields, string id, string? value) =>
        value is null ? fields : fields.Where(it => it.Id != id).Add(new(id, value));

    public static ValueList<Field> With<T>(this ValueList<Field> fields, string id, T? value) where T : struct, Enum =>
        fields.With(id, value is { } chosen ? Fields.Choice(chosen) : null);

    /// <summary>Drops dates in the past: the form would be refused with them.</summary>
    public static ValueList<Field> WithoutPast(this ValueList<Field> fields, DateOnly today) => fields.Where(
        it => it.Id is not (Fields.By or Fields.Until or Fields.SilentUntil or Fields.GoLive)
            || !DateOnly.TryParseExact(it.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day >= today);

    public static ValueList<Field> With(this ValueList<Field> fields, string id, DateOnly? day) =>
        fields.With(id, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
