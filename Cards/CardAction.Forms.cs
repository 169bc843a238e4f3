using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Personal forms: seen and answered by one person only, and never shown in a channel or chat.</summary>
partial record CardAction
{
    /// <summary>True: opens a personal form.</summary>
    [JsonIgnore]
    public bool OpensForm =>
        this is Import or Export or EraseForm or Mine or OpenMine or Settings or OpenSettings or HandOver or MoveDeal or Connect;

    /// <summary>True: its button sends the inputs of the card.</summary>
    [JsonIgnore]
    public bool TakesInputs =>
        this is SaveDeal or Save or SaveDoubt or SaveRoomAnswer
        or SaveSteps or SaveNextStep or SaveChange or AskForHelp or Pause or EndDeal or SaveEnding or SaveCorrection
        or NudgeInTheWay or NudgeSaveNext or NudgeHelp or NudgePause or NudgeEnd or NudgeSleep { How: SnoozeChoice.Day }
        or CheckImport or ReadColumns or ReadOwners or CheckScope or SaveWriteBack { Off: not true }
        or SaveHandover or SaveMove or SaveMerge or SaveMine or SaveSettings { Off: not true }
        or EraseCheck { Target: not Erased.Workspace } or EraseNow { Target: Erased.Workspace };

    /// <summary>True: opens or answers a personal form.</summary>
    [JsonIgnore]
    public bool IsOnesOwn =>
        OpensForm || this is CheckImport or ApplyImport or ChooseColumns or ReadColumns or ReadDays or MatchOwners or ReadOwners
        or TakeBack or TakeBackNow or StopJob
        or ChooseScope or CheckScope or ConnectNow or SyncNow or MatchNames or SayMatch or MatchAll or WriteBack or SaveWriteBack
        or Disconnect
        or OnData or SaveMine or ResumeMine or SaveSettings or SaveHandover or UndoHandover or SaveMove or UndoMove;
}
