using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>Parses the inputs of one card, one by one, and collects what is missing or wrong.</summary>
sealed class FormReader(ValueList<Field> inputs, DateOnly today)
{
    /// <summary>A date further away is rejected as a typing error.</summary>
    const int FurthestYears = 5;

    /// <summary>In characters. More than the value of any choice.</summary>
    const int LongestChoice = 240;

    readonly List<string> missing = [];

    /// <summary>The inputs parsed so far, with the greatest length to keep of each.</summary>
    readonly Dictionary<string, int> read = new(StringComparer.Ordinal) { [Fields.Shifted] = LongestChoice };

    Notice? wrong;

    /// <summary>An optional text; null: empty. A text longer than <paramref name="most"/> characters is a problem.</summary>
    public string? Text(string id, int most)
    {
        var text = Read(id, most);
        if (text?.Length > most)
            wrong ??= new Notice.TooLong(id, text.Length, most);
        return text;
    }

    /// <summary>A required text; empty when it is missing, which is recorded.</summary>
    public string Required(string id, int most) => Text(id, most) ?? Missing(id, "");

    public T? Choice<T>(string id) where T : struct, Enum => Read(id) is null ? null : inputs.Chosen<T>(id);

    public T Required<T>(string id) where T : struct, Enum => Choice<T>(id) ?? Missing(id, default(T));

    /// <summary>An optional date between today and five years from now; null: empty, or a problem.</summary>
    public DateOnly? Day(string id)
    {
        if (Read(id) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day > today.AddYears(FurthestYears))
        {
            wrong ??= new Notice.NotADate(id);
        }
        else if (day < today)
        {
            wrong ??= new Notice.DateHasPassed(id);
        }
        return day;
    }

    public DateOnly RequiredDay(string id) => Day(id) ?? Missing(id, today);

    /// <summary>Several choices of one input.</summary>
    public ValueList<T> Choices<T>(string id) where T : struct, Enum =>
        [.. (Read(id) ?? "").Split(',').Select(one => FormValues.Empty.With(id, one).Chosen<T>(id)).OfType<T>().Distinct()];

    /// <summary>The ids of all inputs.</summary>
    public IEnumerable<string> Ids => inputs.Select(it => it.Id);

    public string? Raw(string id) => Read(id);

    /// <summary>The inputs parsed so far, truncated to their limits. Anything else that a client may have sent is dropped.</summary>
    public ValueList<Field> Known =>
    [
        .. from input in inputs
           where read.ContainsKey(input.Id)
           select input.Value.Length <= read[input.Id] ? input : input with { Value = Cut(input.Value, read[input.Id]) },
    ];

    /// <summary>The first problem so far; null: none.</summary>
    public Notice? Wrong => wrong ?? (missing.Count > 0 ? new Notice.Missing([.. missing]) : null);

    /// <summary>Records that an input cannot be parsed.</summary>
    /// <param name="words">The part that cannot be parsed; null: all of it.</param>
    public void Unreadable(string id, string? words = null) => wrong ??= new Notice.Unreadable(id, words ?? inputs.Text(id) ?? "");

    public T? Unreadable<T>(string id) where T : class
    {
        Unreadable(id);
        return null;
    }

    public T Missing<T>(string id, T instead)
    {
        missing.Add(id);
        return instead;
    }

    /// <summary>Truncates without splitting a surrogate pair.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    string? Read(string id, int most = LongestChoice)
    {
        read[id] = most;
        return inputs.Text(id);
    }

    /// <summary>The answer, or the problems.</summary>
    public StepReading Answer(Func<Answer> answer) =>
        Wrong is { } problem ? new StepReading.Bad(problem) : new StepReading.Good(answer());
}
