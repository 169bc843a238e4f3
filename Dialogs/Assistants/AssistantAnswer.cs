using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Assistants;

/// <summary>
/// Answer for an assistant, as JSON. Text written by people is delimited by ⟦ and ⟧, so that an assistant can tell instructions in it from
/// our own (prompt injection).
/// </summary>
/// <param name="Note">Explains the delimiters to the assistant, in the person's language.</param>
/// <param name="AsOf">The person's local day.</param>
sealed record AssistantAnswer(string Note, DateOnly AsOf)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by a model, never by a browser
    };

    /// <summary>A sentence if nothing is listed, or if there is more than is listed.</summary>
    public string? Says { get; init; }

    public DealAnswer? Deal { get; init; }

    public IReadOnlyList<DealLine>? Deals { get; init; }

    public IReadOnlyList<DueAnswer>? Due { get; init; }

    public IReadOnlyList<QuestionAnswer>? Questions { get; init; }

    public IReadOnlyList<ChangeAnswer>? Changes { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Delimits a text as written by people. Delimiters inside it are replaced.</summary>
    public static string Written(string text) => $"⟦{text.Replace('⟦', '[').Replace('⟧', ']')}⟧";

    public static string? WrittenOrNone(string? text) => text is null ? null : Written(text);
}

/// <param name="Level">0 our guess, 1 they said it, 2 they wrote it, 3 we saw it.</param>
/// <param name="Means">The same in words.</param>
/// <param name="On">The day on which it became known; for a guess, the day on which it was written down.</param>
sealed record EvidenceAnswer(int Level, string Means, DateOnly On)
{
    public string? From { get; init; }
}

/// <summary>One deal in a list.</summary>
/// <param name="Known">The best evidence of their last act.</param>
sealed record DealLine(string Id, string Pipeline, string Customer, string Title, string Owner, EvidenceAnswer Known)
{
    public required string State { get; init; }

    /// <summary>How it ended, with the reason in a colleague's words.</summary>
    public string? Ended { get; init; }

    public string? LastAct { get; init; }

    /// <summary>That they have begun it and are not through; null: they are.</summary>
    public string? LastActStatus { get; init; }

    public StepAnswer? Next { get; init; }

    public IReadOnlyList<MarkAnswer>? Marks { get; init; }
}

/// <summary>Everything known of a deal, as on its card.</summary>
sealed record DealAnswer(DealLine Deal)
{
    public IReadOnlyList<StatementAnswer>? Why { get; init; }

    public IReadOnlyList<JobAnswer>? Jobs { get; init; }

    public IReadOnlyList<StepAnswer>? TheirSteps { get; init; }

    /// <summary>State of the path to the go-live date.</summary>
    public string? Path { get; init; }

    public IReadOnlyList<PartAnswer>? OurPart { get; init; }

    public IReadOnlyList<ActAnswer>? WhatTheyHaveDone { get; init; }

    public IReadOnlyList<BuyerAnswer>? People { get; init; }

    public IReadOnlyList<OpenQuestion>? OpenQuestions { get; init; }

    public IReadOnlyList<string>? HelpWanted { get; init; }

    public IReadOnlyList<string>? Commercial { get; init; }

    public string? Imported { get; init; }
}

sealed record StatementAnswer(string About, string Text, EvidenceAnswer Evidence);

/// <param name="Evidence">Null: nobody has answered yet.</param>
sealed record JobAnswer(string Job, string Status, EvidenceAnswer? Evidence)
{
    public string? SentBack { get; init; }
}

/// <param name="Evidence">Evidence that they will do it, or have begun.</param>
sealed record StepAnswer(string Who, string What, DateOnly By, string HowFirm, EvidenceAnswer Evidence)
{
    public int? DaysLate { get; init; }

    public string? Status { get; init; }

    /// <summary>What will be visible when it is done.</summary>
    public string? WeWillSee { get; init; }
}

sealed record PartAnswer(string Who, string What)
{
    public DateOnly? By { get; init; }

    public DateOnly? DoneOn { get; init; }
}

sealed record ActAnswer(string What, EvidenceAnswer Evidence)
{
    public string? Who { get; init; }

    /// <summary>That they have begun it and are not through; null: they are.</summary>
    public string? Status { get; init; }
}

/// <param name="Evidence">The latest evidence from them; without any, our guess.</param>
sealed record BuyerAnswer(string Name, EvidenceAnswer Evidence)
{
    public string? Function { get; init; }

    public string? Stance { get; init; }

    public string? CaresAbout { get; init; }

    public DateOnly? Left { get; init; }
}

sealed record MarkAnswer(string Mark)
{
    public string? Why { get; init; }

    public string? Clears { get; init; }
}

/// <param name="Kind">Theirs or ours.</param>
sealed record DueAnswer(string Deal, string Customer, string Kind, string Who, string What, DateOnly By)
{
    /// <summary>Only for theirs.</summary>
    public string? HowFirm { get; init; }

    /// <summary>Only for theirs: evidence that they will do it, or have begun.</summary>
    public EvidenceAnswer? Evidence { get; init; }

    public int? DaysLate { get; init; }
}

/// <param name="Since">The day on which the gap was noticed.</param>
sealed record OpenQuestion(string Question, DateOnly Since);

/// <param name="Evidence">Always a guess: the fact is not known.</param>
sealed record QuestionAnswer(string Deal, string Customer, string Question, DateOnly Since, EvidenceAnswer Evidence);

sealed record ChangeAnswer(DateTimeOffset At, string By, string What);

/// <summary>Id of a deal for assistants: its pipeline's home and its id.</summary>
static class AssistantDealId
{
    public static string Of(string home, DealId deal) => $"{home}|{deal.Value}";

    public static (string Home, DealId Deal)? Read(string? id) =>
        id?.LastIndexOf('|') is > 0 and var at && at < id.Length - 1 ? (id[..at], new(id[(at + 1)..])) : null;
}
