namespace ReviewBot.Cards.Words;

/// <summary>Texts of the page that says where events go.</summary>
public partial class Say
{
    public virtual string WebhooksAreOff() => "Your IT hasn’t set this up yet.";

    public virtual string WebhookGoesTo(string host) => $"Goes to {host}";

    public virtual string WebhookDelivered(string day, string clock) => $"Last taken {day}, {clock}.";

    public virtual string WebhookNotYet() => "Nothing has been taken yet.";

    /// <param name="status">Null: there was no answer.</param>
    public virtual string WebhookFailed(int times, string day, string clock, int? status) =>
        $"Not taken since: {Number(times)}×, last {day}, {clock} ({(status is { } said ? $"it answered {said}" : "no answer")}).";

    public virtual string WebhookTellsLabel() => "What is it told?";

    public virtual string WebhookTellsNothing() => "Nothing";

    public virtual string WebhookTellsNames() => "What happened, customer and deal";

    public virtual string WebhookTellsContent() => "That, and who wrote what";

    public virtual string WebhookAddressLabel() => "The address (https)";

    public virtual string WebhookOtherAddressLabel() => "Another address (blank: the same)";
}
