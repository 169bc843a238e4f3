using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewBot.Cards;

/// <summary>How a press is written and read; the names are in cards that people may still press.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "press")]
[JsonDerivedType(typeof(Help), "help")]
[JsonDerivedType(typeof(AddDeal), "deal-new")]
[JsonDerivedType(typeof(SaveDeal), "deal-save")]
[JsonDerivedType(typeof(Board), "board")]
[JsonDerivedType(typeof(Propose), "review-pick")]
[JsonDerivedType(typeof(Import), "import")]
[JsonDerivedType(typeof(CheckImport), "import-check")]
[JsonDerivedType(typeof(ApplyImport), "import-apply")]
[JsonDerivedType(typeof(ReviewChosen), "review-chosen")]
[JsonDerivedType(typeof(Export), "export")]
[JsonDerivedType(typeof(ExportList), "export-list")]
[JsonDerivedType(typeof(ExportFile), "export-file")]
[JsonDerivedType(typeof(EraseForm), "erase")]
[JsonDerivedType(typeof(EraseCheck), "erase-check")]
[JsonDerivedType(typeof(EraseNow), "erase-now")]
[JsonDerivedType(typeof(EraseMe), "erase-me")]
[JsonDerivedType(typeof(Bind), "pipeline-bind")]
[JsonDerivedType(typeof(OpenDeal), "deal-open")]
[JsonDerivedType(typeof(ReviewDeal), "review-open")]
[JsonDerivedType(typeof(Own), "deal-own")]
[JsonDerivedType(typeof(TakeOver), "deal-take-over")]
[JsonDerivedType(typeof(AnswerSteps), "deal-answer")]
[JsonDerivedType(typeof(SaveSteps), "deal-answer-save")]
[JsonDerivedType(typeof(ChangeDeal), "deal-change")]
[JsonDerivedType(typeof(SaveChange), "deal-change-save")]
[JsonDerivedType(typeof(History), "history")]
[JsonDerivedType(typeof(Honest), "frozen-open")]
[JsonDerivedType(typeof(AskForHelp), "frozen-help")]
[JsonDerivedType(typeof(SettleQuestion), "question-settle")]
[JsonDerivedType(typeof(Pause), "frozen-pause")]
[JsonDerivedType(typeof(EndDeal), "frozen-close")]
[JsonDerivedType(typeof(Reopen), "deal-reopen")]
[JsonDerivedType(typeof(Start), "review-start")]
[JsonDerivedType(typeof(SkipDeal), "review-skip-deal")]
[JsonDerivedType(typeof(ShowLive), "review-show")]
[JsonDerivedType(typeof(Refresh), "review-refresh")]
[JsonDerivedType(typeof(OpenTopic), "step-open")]
[JsonDerivedType(typeof(Save), "step-save")]
[JsonDerivedType(typeof(Quick), "step-quick")]
[JsonDerivedType(typeof(SkipTopic), "step-skip")]
[JsonDerivedType(typeof(Back), "step-back")]
[JsonDerivedType(typeof(MoveToHelp), "lens-move")]
[JsonDerivedType(typeof(KeepWords), "lens-keep")]
[JsonDerivedType(typeof(Resolve), "conflict")]
[JsonDerivedType(typeof(LetGo), "step-let-go")]
[JsonDerivedType(typeof(SaveSentBack), "sent-back-save")]
[JsonDerivedType(typeof(SaveTeller), "teller-save")]
[JsonDerivedType(typeof(LeadView), "lead-open")]
[JsonDerivedType(typeof(GoOn), "lead-next")]
[JsonDerivedType(typeof(AnotherPrompt), "lead-prompt")]
[JsonDerivedType(typeof(TakeLead), "lead-take")]
[JsonDerivedType(typeof(Reveal), "lead-reveal")]
[JsonDerivedType(typeof(Close), "lead-close")]
[JsonDerivedType(typeof(ShowSummary), "sum-open")]
[JsonDerivedType(typeof(Correct), "sum-correct")]
[JsonDerivedType(typeof(CorrectTopic), "sum-correct-open")]
[JsonDerivedType(typeof(SaveCorrection), "sum-correct-save")]
[JsonDerivedType(typeof(CopyForCustomer), "sum-copy")]
[JsonDerivedType(typeof(Reminders), "sum-reminders")]
[JsonDerivedType(typeof(ShowNudge), "nudge-show")]
[JsonDerivedType(typeof(NudgeDid), "nudge-did")]
[JsonDerivedType(typeof(NudgeNotYet), "nudge-later")]
[JsonDerivedType(typeof(NudgeInTheWay), "nudge-blocked")]
[JsonDerivedType(typeof(NudgeSnooze), "nudge-snooze")]
[JsonDerivedType(typeof(NudgeSleep), "nudge-sleep")]
[JsonDerivedType(typeof(NudgeHelp), "nudge-help")]
[JsonDerivedType(typeof(NudgePause), "nudge-pause")]
[JsonDerivedType(typeof(NudgeEnd), "nudge-close")]
[JsonDerivedType(typeof(NudgeUndo), "nudge-undo")]
[JsonDerivedType(typeof(PreworkAnswer), "pre-answer")]
[JsonDerivedType(typeof(PreworkSame), "pre-same")]
[JsonDerivedType(typeof(PreworkNotReady), "pre-not-ready")]
[JsonDerivedType(typeof(ChoosePace), "nudge-pace")]
[JsonDerivedType(typeof(Planned), "nudges")]
[JsonDerivedType(typeof(Deliveries), "nudges-sent")]
[JsonDerivedType(typeof(Mine), "mine")]
[JsonDerivedType(typeof(OpenMine), "mine-open")]
[JsonDerivedType(typeof(SaveMine), "mine-save")]
[JsonDerivedType(typeof(Settings), "settings")]
[JsonDerivedType(typeof(OpenSettings), "settings-open")]
[JsonDerivedType(typeof(SaveSettings), "settings-save")]
[JsonDerivedType(typeof(CancelPlan), "plan-cancel")]
partial record CardAction
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    static readonly Dictionary<Type, string> Verbs = typeof(CardAction).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(it => it.DerivedType, it => it.TypeDiscriminator as string ?? it.DerivedType.Name);

    /// <summary>What a press itself carries; everything else beside it was in the inputs.</summary>
    internal static IReadOnlySet<string> Members { get; } = Verbs.Keys
        .SelectMany(type => type.GetProperties())
        .Select(
            member => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name))
        .Append("press")
        .ToHashSet();

    /// <summary>The name that Teams shows in its logs: the same as the "press" member.</summary>
    [JsonIgnore]
    public string Verb => Verbs[GetType()];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Null when it is none of ours.</summary>
    internal static CardAction? Read(JsonElement value)
    {
        try
        {
            return value.Deserialize<CardAction>(Json);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
