using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>Stores a <see cref="DateOnly"/> as midnight UTC, because Azure Tables has no date type.</summary>
static class DayColumns
{
    /// <summary>
    /// The smallest time of Azure Tables, https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
    /// An earlier day is stored in the body only.
    /// </summary>
    static readonly DateOnly Earliest = new(1601, 1, 1);

    public static Columns WithDay(this Columns columns, string name, DateOnly? day) =>
        columns.With(name, day >= Earliest ? new DateTimeOffset(day.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null);

    public static DateOnly? Day(this Columns columns, string name) =>
        columns.Time(name) is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
