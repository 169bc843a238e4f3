using System.Text.Json.Serialization;

namespace ReviewBot.Cards;

/// <summary>What is one person's: seen and answered by nobody else, and so not shown in a channel or chat.</summary>
partial record CardAction
{
    /// <summary>True: it opens a form of one person.</summary>
    [JsonIgnore]
    public bool OpensForm => this is Import or Export or EraseForm or Mine or OpenMine or Settings or OpenSettings;

    /// <summary>True: it opens or answers a form of one person.</summary>
    [JsonIgnore]
    public bool IsOnesOwn => OpensForm || this is CheckImport or ApplyImport or OnData or SaveMine or SaveSettings;
}
