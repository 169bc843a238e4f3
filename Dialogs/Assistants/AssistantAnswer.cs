using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Assistants;

/// <summary>
/// What an assistant is told, as JSON. Whatever people have written stands between ⟦ and ⟧: an assistant that reads an instruction there
/// can tell that it is none.
/// </summary>
/// <param name="Note">Tells so to the assistant, in the person's language.</param>
/// <param name="AsOf">The person's day.</param>
sealed record AssistantAnswer(string Note, DateOnly AsOf)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by a model, never by a browser
    };

    /// <summary>What there is to say where nothing is listed, or more than is listed.</summary>
    public string? Says { get; init; }

    public DealAnswer? Deal { get; init; }

    public IReadOnlyList<DealLine>? Deals { get; init; }

    public IReadOnlyList<DueAnswer>? Due { get; init; }

    public IReadOnlyList<QuestionAnswer>? Questions { get; init; }

    public IReadOnlyList<ChangeAnswer>? Changes { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Marks a text as written by people. The marks themselves are taken out of it.</summary>
    public static string Written(string text) => $"⟦{text.Replace('⟦', '[').Replace('⟧', ']')}⟧";

    public static string? WrittenOrNone(string? text) => text is null ? null : Written(text);
}

/// <param name="Level">0 our guess, 1 they said it, 2 they wrote it, 3 we saw it.</param>
/// <param name="Means">The same in words.</param>
/// <param name="On">The day on which it became known; of a guess, on which it was written down.</param>
sealed record EvidenceAnswer(int Level, string Means, DateOnly On)
{
    public string? From { get; init; }
}

/// <summary>One deal in a list.</summary>
/// <param name="Known">The best of what is known of their last act.</param>
sealed record DealLine(string Id, string Pipeline, string Customer, string Title, string Owner, EvidenceAnswer Known)
{
    public required string State { get; init; }

    /// <summary>How it ended, in somebody's words.</summary>
    public string? Ended { get; init; }

    public string? LastAct { get; init; }

    public StepAnswer? Next { get; init; }

    public IReadOnlyList<MarkAnswer>? Marks { get; init; }
}

/// <summary>Everything that is known of a deal, as its card says it.</summary>
sealed record DealAnswer(DealLine Deal)
{
    public IReadOnlyList<StatementAnswer>? Why { get; init; }

    public IReadOnlyList<JobAnswer>? Jobs { get; init; }

    public IReadOnlyList<StepAnswer>? TheirSteps { get; init; }

    /// <summary>How the path to their go-live stands.</summary>
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

/// <param name="Evidence">That they will do it, or have begun.</param>
sealed record StepAnswer(string Who, string What, DateOnly By, string HowFirm, EvidenceAnswer Evidence)
{
    public int? DaysLate { get; init; }

    public string? Status { get; init; }

    /// <summary>What will be there to see when it is done.</summary>
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
}

/// <param name="Evidence">What was heard of them last; our guess where nothing was.</param>
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

/// <param name="Kind">Whose it is: theirs or ours.</param>
sealed record DueAnswer(string Deal, string Customer, string Kind, string Who, string What, DateOnly By)
{
    /// <summary>Of theirs.</summary>
    public string? HowFirm { get; init; }

    /// <summary>Of theirs: that they will do it, or have begun.</summary>
    public EvidenceAnswer? Evidence { get; init; }

    public int? DaysLate { get; init; }
}

/// <param name="Since">The day since which it is known that we do not know.</param>
sealed record OpenQuestion(string Question, DateOnly Since);

/// <param name="Evidence">None: what is asked is not known.</param>
sealed record QuestionAnswer(string Deal, string Customer, string Question, DateOnly Since, EvidenceAnswer Evidence);

sealed record ChangeAnswer(DateTimeOffset At, string By, string What);

/// <summary>What names a deal to an assistant: its pipeline's home and its id.</summary>
static class AssistantDealId
{
    public static string Of(string home, DealId deal) => $"{home}|{deal.Value}";

    public static (string Home, DealId Deal)? Read(string? id) =>
        id?.LastIndexOf('|') is > 0 and var at && at < id.Length - 1 ? (id[..at], new(id[(at + 1)..])) : null;
}
