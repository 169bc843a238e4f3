using System.Text.Json.Serialization;

namespace ReviewBot.Cards;

/// <summary>Personal forms: seen and answered by one person only, and never shown in a channel or chat.</summary>
partial record CardAction
{
    /// <summary>True: opens a personal form.</summary>
    [JsonIgnore]
    public bool OpensForm => Definition.OpensForm;

    /// <summary>True: opens or answers a personal form.</summary>
    [JsonIgnore]
    public bool IsOnesOwn => Definition.OpensForm || Definition.AnswersForm;

    /// <summary>True: its button sends inputs of the card that its handler needs.</summary>
    [JsonIgnore]
    public bool TakesInputs => Definition.TakesInputs && NeedsInputs;

    /// <summary>False: what would be read from the inputs is in this action itself, or its button is for leaving them empty.</summary>
    protected virtual bool NeedsInputs => true;

    CardActionAttribute Definition => Definitions[GetType()];
}
