using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts where somebody from outside is in the conversation.</summary>
public partial class Say
{
    public virtual string NothingShownHere() => "Not here";

    public virtual string SomebodyFromOutside() =>
        "Someone from outside your company is in this chat, so I won’t show deals here.";

    public virtual string CannotSeeWhoIsHere() => "I couldn’t find out who is in this chat, so I won’t show deals here.";

    public virtual string ContinueAlone() => "Continue in our chat";

    public virtual string ShowAnyway() => "Show it here anyway";

    public virtual string OnlyForColleagues() => "I only work for people in the company that set me up.";

    public virtual string AnsweredAlone() => "I answered in our chat.";

    public virtual string NoChatYet() => "We don’t have a chat yet";

    public virtual string HowToOpenAChat() => "Find me in Teams under Apps, choose Open, and ask me there.";

    public virtual string OnlyLeadsShowAnyway() =>
        "Only the lead of the review and the admins can allow that, unless your IT team has switched it off.";

    public virtual string ShownFromNowOn() => "From now on I’ll show deals here";

    public virtual string ShownUntilSomebodyJoins() => "Until someone joins. I’ve noted who allowed it. Now ask me again.";

    public virtual string ReviewIsHidden(string customer) => $"I took the review of {customer} out of the chat";

    public virtual string WhyHidden() =>
        "Someone from outside your company joined, so the chat now only says that I won’t show deals there. "
        + "What was shown before may still be in it. You can continue here.";

    public virtual string WhyHiddenUnknown() =>
        "Someone joined, and I couldn’t find out who is in the chat now. What was shown before may still be there. You can continue here.";

    public virtual string GoOnHere() => "Continue here";

    /// <summary>One line of what was allowed or taken along.</summary>
    public virtual string Audited(AuditEntry entry, string day) => entry.What switch
    {
        AuditKind.ShownAnyway => $"{day}: {entry.By.Name} showed deals to someone from outside in {entry.About}.",
        AuditKind.GuestsInside => $"{day}: {entry.By.Name} chose to treat guests as internal.",
        AuditKind.GuestsOutside => $"{day}: {entry.By.Name} chose to treat guests as external.",
        AuditKind.TookList => $"{day}: {entry.By.Name} exported the list of deals.",
        AuditKind.DealMovedOut => $"{day}: {entry.By.Name} moved a deal to {entry.About}.",
        AuditKind.DealMovedIn => $"{day}: {entry.By.Name} moved a deal here from {entry.About}.",
        AuditKind.StandInNamed => $"{day}: {entry.By.Name} made {entry.Whom?.Name ?? "someone"} stand-in for the lead.",
        AuditKind.StandInEnded => $"{day}: {entry.By.Name} ended {entry.Whom?.Name ?? "someone"}’s time as stand-in for the lead.",
        AuditKind.SeriesBegun => $"{day}: {entry.By.Name} started a recurring review.",
        AuditKind.SeriesSkipped => $"{day}: {entry.By.Name} skipped a recurring review.",
        AuditKind.SeriesEnded => $"{day}: {entry.By.Name} ended a recurring review.",
        AuditKind.TookEverything => $"{day}: {entry.By.Name} exported everything.",
        AuditKind.ListColumnsSaid => $"{day}: {entry.By.Name} told me how to read a list.",
        AuditKind.ListOwnersSaid => $"{day}: {entry.By.Name} told me who the owners in a list are.",
        AuditKind.ImportTakenBack => $"{day}: {entry.By.Name} undid an import.",
        AuditKind.PathTemplateKept => $"{day}: {entry.By.Name} saved a path as our template.",
        AuditKind.PathTemplateDeleted => $"{day}: {entry.By.Name} deleted our template for paths.",
        AuditKind.CrmConnected or AuditKind.CrmDisconnected or AuditKind.CrmWritesOn or AuditKind.CrmWritesOff =>
            $"{day}: {AuditedCrm(entry.What, entry.By.Name, entry.About)}",
        AuditKind.WebhookSet => $"{day}: {entry.By.Name} turned on sending events to {entry.About ?? "another system"}.",
        AuditKind.WebhookRemoved => $"{day}: {entry.By.Name} stopped sending events to {entry.About ?? "another system"}.",
        AuditKind.AdminNamed => $"{day}: {entry.By.Name} made {entry.Whom?.Name ?? "someone"} an admin.",
        AuditKind.SeriesLed => $"{day}: {entry.By.Name} took over as lead of a recurring review.",
        AuditKind.OfNewerVersion => $"{day}: {entry.By.Name} did something that only a newer version can show.",
        _ => throw new UnreachableException(),
    };

    public virtual string NoFullExport() => "Your IT team has switched off exporting everything. They can do it for you.";

    public virtual string MayGuestsSeeDeals() => "May guests see your deals?";

    /// <param name="names">As they are told, with a count of those that are not named.</param>
    public virtual string GuestsAreHere(string pipeline, string names) =>
        $"There are guests in {pipeline}: {names}. Until you say yes, I won’t show deals there.";

    public virtual string GuestsMay() => "Yes, they may";

    public virtual string GuestsMayNot() => "No, not with guests";

    public virtual string GuestsAreSettled() => "Your answer is on record. You can change it later in the settings.";

    public virtual string GuestsSeeDeals(string pipeline) => $"Guests see deals in {pipeline}";

    public virtual string GuestsSeeNone(string pipeline) => $"Guests don’t see deals in {pipeline}";

    public virtual string GuestsLabel() => "Guests in your company’s Teams";

    public virtual string GuestsAreOutside() => "Treat as external: no deals where they are";

    public virtual string GuestsAreInside() => "Treat as internal: they see the deals";
}
