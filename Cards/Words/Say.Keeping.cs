using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of export and erasure.</summary>
public partial class Say
{
    public virtual string ExportTitle() => "Export your deals";

    public virtual string ExportHint() => "Open the list in a spreadsheet; “import” can read it back in.";

    public virtual string ExportFiles() =>
        "As a file, you can get the same list, or everything as JSON: all deals, their closed reviews, and what changed when.";

    public virtual string ExportFilesElsewhere() =>
        "I send files in our chat: type “export” there. Here you can copy the list.";

    public virtual string ExportCare() => "It contains notes about people at the customer. Keep it only as long as you need it.";

    public virtual string ShowTheList() => "Show the list";

    public virtual string ListAsFile() => "List as a file";

    public virtual string EverythingAsFile() => "Everything as a file";

    public virtual string AllAboutMe() => "Everything about me";

    public virtual string TheList() => "The list";

    public virtual string CopyTheList() => "Copy all of it into a text file, and save that with a name ending in .csv.";

    public virtual string ListLabel() => "All deals, one per line";

    public virtual string ListTooLong() => "It’s too long for a card. You can get it as a file in our chat: type “export” there.";

    public virtual string FileOffered() => "Teams will ask whether to save the file. You’ll then find it in your OneDrive.";

    public virtual string LinkOffered() => "If you don’t get a message, use Download. It works once, for ten minutes.";

    public virtual string Download() => "Download";

    /// <summary>On the page behind that link.</summary>
    public virtual string LinkReady() => "Your export is ready. You can download it once.";

    public virtual string LinkOver() =>
        "This link has been used, or it’s more than ten minutes old. Type “export” to ReviewBot in Teams for a new one.";

    /// <summary>Description of a file, in Teams' consent message.</summary>
    public virtual string FileAbout(ExportKind kind) => kind switch
    {
        ExportKind.Board => "All deals of this pipeline, for a spreadsheet",
        ExportKind.Everything => "Everything I keep about this pipeline",
        ExportKind.AboutMe => "Everything I keep about you",
        _ => throw new UnreachableException(),
    };

    public virtual string FileNotSent() => "I couldn’t save the file there. Please type “export” and try again.";

    public virtual string EraseTitle() => "Erase something for good";

    public virtual string EraseHint() =>
        "For this pipeline’s admins. I’ll show you what will be erased first, and nothing is erased until you confirm.";

    public virtual string WhenRemoved() =>
        "If I’m removed from a team or chat, its deals are kept for 30 days and then erased. Add me back before that and everything is still there. I can’t message you at that point, so I’m telling you now.";

    public virtual string SomebodyThere() => "Someone at the customer";

    public virtual string OneOfUs() => "A colleague";

    public virtual string ADeal() => "A deal";

    public virtual string ThisPipeline() => "This whole pipeline";

    public virtual string TheirName() => "The name of the person at the customer (required)";

    public virtual string OtherSpellings() => "Other spellings, separated by commas";

    public virtual string SpellingsExample() => "Priya, P. Sample, Sample Priya";

    public virtual string OurName() => "The colleague’s name (required)";

    public virtual string DealsName() => "The customer or the deal (required)";

    public virtual string NameIsNeeded() => "Enter the name.";

    public virtual string TypeItsName(string name) => $"Type “{name}” to confirm (required)";

    public virtual string LookForIt() => "Find it";

    public virtual string EraseForGood() => "Erase for good";

    public virtual string EraseIt(Erased what, string name) => what switch
    {
        Erased.Buyer or Erased.Colleague => $"Erase the name {name}?",
        Erased.Deal => $"Erase the deal {name}?",
        Erased.Workspace => $"Erase all of {name}?",
        _ => throw new UnreachableException(),
    };

    public virtual string WhatErasingDoes(Erased what, int deals) => what switch
    {
        Erased.Buyer =>
            $"The name appears in {Deals(deals)}. There, in closed reviews and in past entries it will be replaced by “[erased]”. Everything else stays.",
        Erased.Colleague =>
            $"The name appears in {Deals(deals)}. There it will be replaced by “[erased]”, they’ll no longer own these deals, and this pipeline disappears from their list. If it was their only one, everything else about them is erased too.",
        Erased.Deal => "Its steps, people, questions, closed reviews and everything recorded about it will be gone.",
        Erased.Workspace => $"{Deals(deals)}, all closed reviews and all settings will be gone.",
        _ => throw new UnreachableException(),
    };

    public virtual string EraseMe() => "Erase everything about you?";

    public virtual string WhatErasingMeDoes() =>
        "Your settings, your list of pipelines and the reminders you got will be gone. What you said in reviews belongs to those pipelines: their admins can erase your name there.";

    public virtual string MessagesStay() => "Messages already in Teams aren’t affected. Delete those in Teams if you need to.";

    public virtual string ErasedTitle() => "Erased";

    public virtual string ErasedIsNoted() => "A note here records who did this and when, without the name.";

    public virtual string ErasedMeNext() => "If you message me again, we start fresh.";

    public virtual string WasErased(Erased what, string by, string day) => what switch
    {
        Erased.Buyer => $"{day}: {by} erased the name of someone at a customer.",
        Erased.Colleague => $"{day}: {by} erased the name of a colleague.",
        Erased.Deal => $"{day}: {by} erased a deal.",
        Erased.Workspace => $"{day}: {by} erased the pipeline that was here before.",
        _ => throw new UnreachableException(),
    };

    public virtual string CannotErase(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Who or what? ",
        EraseTrouble.NobodyOfThatName => "That name doesn’t appear here. ",
        EraseTrouble.SeveralOfThatName => "More than one person has that name. ",
        EraseTrouble.NoSuchDeal => "There’s no deal with that name here. ",
        EraseTrouble.NotTheSameName => "That’s not its name. ",
        EraseTrouble.YouAreTheOnlyAdmin => "You’re the only admin here. ",
        _ => throw new UnreachableException(),
    };

    public virtual string EraseInstead(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Enter a name of at least two letters.",
        EraseTrouble.NobodyOfThatName => "Type it as it’s written in the deals.",
        EraseTrouble.SeveralOfThatName => "Enter the full name.",
        EraseTrouble.NoSuchDeal => "Enter the customer’s name, or the deal’s.",
        EraseTrouble.NotTheSameName => "Nothing was erased. Type it exactly as shown.",
        EraseTrouble.YouAreTheOnlyAdmin => "Add another admin first; they can then erase your name.",
        _ => throw new UnreachableException(),
    };
}
