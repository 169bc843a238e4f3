using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>Days as times, since no table knows days: midnight, UTC.</summary>
static class DayColumns
{
    /// <summary>No column can hold a day before 1601; such a day is left to the body.</summary>
    static readonly DateOnly Earliest = new(1601, 1, 1);

    public static Columns WithDay(this Columns columns, string name, DateOnly? day) =>
        columns.With(name, day >= Earliest ? new DateTimeOffset(day.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null);

    public static DateOnly? Day(this Columns columns, string name) =>
        columns.Time(name) is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
