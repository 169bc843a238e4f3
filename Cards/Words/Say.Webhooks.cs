namespace ReviewBot.Cards.Words;

/// <summary>Texts of the page that says where events go.</summary>
public partial class Say
{
    public virtual string WebhooksAreOff() => "Your IT team has to set this up first.";

    public virtual string WebhookGoesTo(string host) => $"Goes to {host}";

    public virtual string WebhookDelivered(string day, string clock) => $"Last delivered {day}, {clock}.";

    public virtual string WebhookNotYet() => "Nothing has been delivered yet.";

    /// <param name="status">Null: there was no answer.</param>
    public virtual string WebhookFailed(int times, string day, string clock, int? status) =>
        $"{(times == 1 ? "The last attempt failed on" : $"The last {Number(times)} attempts failed, most recently on")} {day}, {clock} "
        + $"({(status is { } said ? $"it answered {said}" : "no answer")}).";

    public virtual string WebhookTellsLabel() => "What should I send?";

    public virtual string WebhookTellsNothing() => "Nothing";

    public virtual string WebhookTellsNames() => "What happened, customer and deal";

    public virtual string WebhookTellsContent() => "All of that, and who wrote what";

    public virtual string WebhookAddressLabel() => "The address (https)";

    public virtual string WebhookOtherAddressLabel() => "Another address (blank: keep it)";
}
