using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Steps;

/// <summary>Puts values into inputs; what has no value is left out.</summary>
static class Filling
{
    public static Many<Field> Empty { get; } = [];

    public static Many<Field> With(this Many<Field> fields, string id, string? value) =>
        value is null ? fields : fields.Where(it => it.Id != id).Add(new(id, value));

    public static Many<Field> With<T>(this Many<Field> fields, string id, T? value) where T : struct, Enum =>
        fields.With(id, value is { } chosen ? Fields.Choice(chosen) : null);

    public static Many<Field> With(this Many<Field> fields, string id, DateOnly? day) =>
        fields.With(id, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
