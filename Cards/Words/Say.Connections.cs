using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards.Words;

/// <summary>Texts about the connection to a CRM.</summary>
public partial class Say
{
    public virtual string CrmWord() => "CRM";

    /// <summary>A button.</summary>
    public virtual string ConnectACrm() => "Connect a CRM";

    public virtual string ConnectWhich() => "Which pipeline do you want to connect?";

    public virtual string ConnectTitle() => "Connect this pipeline to your CRM";

    public virtual string ConnectHint() => "Choose which deals belong here, preview the import, then switch it on.";

    public virtual string NoCrmSetUp() => "No CRM has been set up for me yet. ";

    public virtual string WhoSetsUpCrms() => "Your IT team has to add the sign-in and allow connections. Then you can choose it here.";

    public virtual string ReadOfCrm() =>
        "I read the name, the customer, the owner, and whether a deal is open, won or lost. Never amounts, stages or forecasts.";

    public virtual string EyesOfApp() =>
        "My sign-in may see more there than yours does. I only read what you choose, and only the people in this pipeline see it here.";

    public virtual string NeverOverwritten() => "What you learned in reviews is never overwritten.";

    public virtual string ScopeTitle(string system) => $"Which deals in {system} belong here?";

    public virtual string SignedInAt(string where) => $"Signed in at {where}.";

    public virtual string ScopeLabel() => "A view, pipeline or team";

    public virtual string ScopeOwnersLabel() => "Or deals owned by these people";

    public virtual string ScopeFindLabel() => "Not listed? Type part of its name";

    /// <summary>A button.</summary>
    public virtual string FindScope() => "Search";

    public virtual string NoScopeFound() => "I found nothing there with a name like that.";

    public virtual string ScopeHint() => "Choose a view that includes closed deals, so I can see whether they were won or lost.";

    /// <summary>A choice.</summary>
    /// <param name="deals">Open ones; null: not counted.</param>
    public virtual string ScopeNamed(CrmScopeKind kind, string name, int? deals) =>
        $"{ScopeKind(kind)}: {name}{(deals is { } many ? $" ({Number(many)} open)" : "")}";

    public virtual string ScopeKind(CrmScopeKind kind) => kind switch
    {
        CrmScopeKind.View => "View",
        CrmScopeKind.Pipeline => "Pipeline",
        CrmScopeKind.Team => "Team",
        CrmScopeKind.Owners => "Owners",
        _ => throw new UnreachableException(),
    };

    /// <summary>A button.</summary>
    public virtual string SeeWhatComes() => "Preview the import";

    public virtual string WouldComeFrom(string system, int deals) => deals == 0
        ? $"No new deals to import from {system}"
        : $"{Deals(deals)} to import from {system}";

    public virtual string ScopeIs() => "Which deals: ";

    public virtual string ScopeCount(string name, int deals, bool orMore) => $"{name} · {Deals(deals)}{(orMore ? " or more" : "")}";

    public virtual string OfTheFirst(int deals) => $"This preview covers the first {Number(deals)}.";

    public virtual string FoundByItsId() => "Already here: ";

    public virtual string SameNames(int deals) => deals == 1
        ? "1 deal has the same name as one that’s already here."
        : $"{Number(deals)} deals have the same names as some that are already here.";

    public virtual string SameNamesWait() => "Until you tell me whether they’re the same, I won’t add or change anything for them.";

    /// <summary>In the preview.</summary>
    public virtual string SameNamesAreAsked() =>
        "Once it’s on, I’ll ask you whether they’re the same. Until then, I won’t add or change anything for them.";

    /// <summary>Follows the name.</summary>
    /// <param name="owner">Of the deal that is here.</param>
    public virtual string HereItIs(string owner) => $" · owner here: {owner}";

    public virtual string ClosedThere(int deals) => deals == 1
        ? "1 deal is already closed there, so I won’t import it."
        : $"{Number(deals)} deals are already closed there, so I won’t import them.";

    /// <summary>A button.</summary>
    public virtual string SwitchItOn() => "Switch it on";

    /// <summary>A button.</summary>
    public virtual string OtherScope() => "Choose other deals";

    /// <summary>A button.</summary>
    public virtual string TryAgain() => "Try again";

    public virtual string CrmDidNot(string system) => $"Something went wrong with {system}";

    public virtual string ConnectedTo(string system) => $"Connected to {system}";

    public virtual string SwitchedOn() => "It’s on. The first deals will be here in a moment.";

    public virtual string SyncAsked() => "I’m reading it now.";

    public virtual string DealsLinkedLabel() => "Linked: ";

    public virtual string LastReadLabel() => "Last read: ";

    public virtual string ReadingNow() => "reading now";

    public virtual string LastReadDid() => "Imported: ";

    public virtual string ReadingDid(int added, int changed, int ended, int gone) => added + changed + gone == 0
        ? "nothing new"
        : string.Join(", ", new[]
        {
            added > 0 ? $"{Number(added)} new" : null,
            changed > 0 ? $"{Number(changed)} changed" : null,
            ended > 0 ? $"{Number(ended)} closed" : null,
            gone > 0 ? $"{Number(gone)} no longer there" : null,
        }.OfType<string>());

    public virtual string LeftOutLabel() => "Left out: ";

    public virtual string WaitsLabel() => "Waiting: ";

    public virtual string WaitForReview(string names) => $"{names} (the next time I read it, once no one is reviewing or editing them here)";

    public virtual string WritesLabel() => "Written back: ";

    public virtual string WritesNothing() => "nothing";

    public virtual string WritesNotes() => "a note for each change";

    public virtual string WritesInto(string fields) => fields;

    public virtual string ReadsEvery() => "I check for changes every 15 minutes and compare everything once a night.";

    /// <summary>A button.</summary>
    public virtual string CompareNames() => "Same or different?";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string TheyAreGone() => "They’re really gone";

    /// <summary>A button.</summary>
    public virtual string SyncNow() => "Sync now";

    /// <summary>A button.</summary>
    public virtual string WriteBack() => "Write back";

    /// <summary>A button.</summary>
    public virtual string Disconnect() => "Disconnect";

    /// <summary>A button.</summary>
    public virtual string BackToCrm() => "Back to the connection";

    /// <summary>A button.</summary>
    public virtual string OpenCrm() => "Open the connection";

    public virtual string OwnersNotKnown(int names) => names == 1
        ? "I don’t know one of the owners there. "
        : $"I don’t know {Number(names)} of the owners there. ";

    public virtual string TheirDealsWait() => "Their deals have no owner here until you tell me who they are.";

    public virtual string WhoTheyAre() => "Not matched: ";

    public virtual string WhoIsWhoInCrm() =>
        "These people own deals in the CRM, and I’m not sure who they are. Tell me once, and I’ll remember it for this pipeline.";

    public virtual string HereLabel() => "Here: ";

    /// <summary>A button.</summary>
    public virtual string TheSame() => "The same";

    /// <summary>A button.</summary>
    public virtual string AllTheSame() => "All are the same";

    /// <summary>A button.</summary>
    public virtual string TheSameAs(int place) => $"Same as no. {place}";

    /// <summary>A button.</summary>
    public virtual string Different() => "Different";

    public virtual string WriteBackTitle() => "What should I write back?";

    public virtual string WriteBackHint(string system) =>
        $"I write changes to a deal back to {system} within five minutes. Enter the CRM’s internal field names, and leave a field blank to skip it.";

    public virtual string WriteAsLabel() => "How?";

    public virtual string AsFields() => "Into these fields";

    public virtual string AsNote() => "As a note";

    public virtual string FieldOfStep() => "Field for the next step";

    public virtual string FieldOfStepBy() => "Field for its date";

    public virtual string FieldOfHeard() => "Field for when you last heard from them";

    public virtual string FieldOfHeadline() => "Field for the headline of the last summary";

    public virtual string NeverAnotherField() =>
        "I never write to any other field, and never to owner, amount, stage or close date.";

    public virtual string NoSuchFields() =>
        "Enter at least one field, by its internal name. Use each field only once, and no read-only ones.";

    /// <summary>A button.</summary>
    public virtual string WriteNothing() => "Stop writing back";

    public virtual string WriteBackSaved() => "Saved.";

    public virtual string DisconnectTitle(string system) => $"Disconnect {system}?";

    public virtual string DealsStay() => "All deals stay as they are. I won’t read or write anything anymore.";

    public virtual string Disconnected() => "Disconnected";

    /// <summary>A button.</summary>
    public virtual string ConnectAgain() => "Connect again";

    public virtual string CrmIsBroken(string system) => $"I can’t read {system} anymore";

    public virtual string DealsStayMeanwhile() => "Your deals stay as they are. I’ll keep trying, and won’t message you about it again.";

    public virtual string TroubleIs(CrmTroubleKind why) => why switch
    {
        CrmTroubleKind.SignInRefused => "The sign-in was refused.",
        CrmTroubleKind.Forbidden => "I’m missing a permission.",
        CrmTroubleKind.NotFound => "What you chose isn’t there anymore.",
        CrmTroubleKind.RateLimited => "It’s asking me to slow down.",
        CrmTroubleKind.Unavailable => "It isn’t responding.",
        CrmTroubleKind.NotUnderstood => "I can’t make sense of its answer.",
        CrmTroubleKind.ManyGone => "A lot of deals disappeared at once.",
        CrmTroubleKind.NotSetUp => "It isn’t set up for me anymore.",
        _ => throw new UnreachableException(),
    };

    /// <param name="what">A code, a name of a field or right, or how many; null: nothing is known.</param>
    public virtual string TroubleAsks(CrmTroubleKind why, string? what) => why switch
    {
        CrmTroubleKind.SignInRefused => $"A secret or token has expired, or the app was switched off{In(what)}. Your IT team can renew it.",
        CrmTroubleKind.Forbidden => $"Ask your CRM admin for it{In(what)}, or choose other deals or fields.",
        CrmTroubleKind.NotFound => $"Disconnect and choose other deals{In(what)}.",
        CrmTroubleKind.RateLimited or CrmTroubleKind.Unavailable => "I’ll try again automatically.",
        CrmTroubleKind.NotUnderstood => $"Your IT team should check its address{In(what)}.",
        CrmTroubleKind.ManyGone =>
            $"I left {what ?? "all"} of them as they are. Did someone change a view or a permission? If not, press “{TheyAreGone()}”.",
        CrmTroubleKind.NotSetUp => "Your IT team can add it again, or you can disconnect.",
        _ => throw new UnreachableException(),
    };

    public virtual string CrmTakesNotAll(string system) => $"I can’t write everything back to {system}";

    public virtual string ReadingGoesOn() => "I’ll keep reading changes from there and keep trying to write. I won’t message you about it again.";

    /// <summary>Why something cannot be written back.</summary>
    public virtual string NotWrittenIs(CrmTroubleKind why) =>
        why is CrmTroubleKind.NotUnderstood ? "Something I wrote back was refused." : TroubleIs(why);

    /// <param name="what">As above.</param>
    public virtual string NotWrittenAsks(CrmTroubleKind why, string? what) => why is CrmTroubleKind.NotUnderstood
        ? $"Check the field names under “Write back”, and whether a rule in the CRM blocks the change{In(what)}."
        : TroubleAsks(why, what);

    public virtual string EndedInCrm(string customer, EndingKind how, string system) =>
        how is EndingKind.Bought ? $"{customer} bought, according to {system}" : $"{customer} is lost, according to {system}";

    public virtual string SeveralEndedInCrm(int deals, string system) => $"{Deals(deals)} were closed in {system}";

    public virtual string WhatDecidedThem() => "What decided it? It takes a minute and helps with the next deal.";

    /// <summary>A button.</summary>
    public virtual string SayWhy() => "Say what decided it";

    /// <summary>A button.</summary>
    public virtual string OpenIn(string system) => $"Open in {system}";

    public virtual string CrmLinked(string? system, string? how) => how switch
    {
        nameof(CrmLink.IsGone) => $"It’s no longer in {system}.",
        nameof(SyncEvent.Back) => $"It’s back in {system}.",
        CrmMerge.Apart => $"It’s a different deal from the one with that name in {system}.",
        _ => $"Linked with {system}.",
    };

    /// <summary>Whether a pipeline is connected was changed.</summary>
    public virtual string AuditedCrm(AuditKind what, string person, string? system) => what switch
    {
        AuditKind.CrmConnected => $"{person} connected {system}.",
        AuditKind.CrmDisconnected => $"{person} disconnected {system}.",
        AuditKind.CrmWritesOn => $"{person} let me write to {system}.",
        AuditKind.CrmWritesOff => $"{person} stopped me from writing to {system}.",
        _ => throw new UnreachableException(),
    };

    static string In(string? what) => what is null ? "" : $" ({what})";
}
