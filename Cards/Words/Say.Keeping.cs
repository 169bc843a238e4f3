using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of export and erasure.</summary>
public partial class Say
{
    public virtual string ExportTitle() => "Take your deals with you";

    public virtual string ExportHint() => "The list opens in a spreadsheet, and “import” reads it again.";

    public virtual string ExportFiles() =>
        "As a file you get the same list, or everything as JSON: all deals, their closed reviews, and what changed when.";

    public virtual string ExportFilesElsewhere() =>
        "Files come in the chat with me alone: write “export” there. Here you can copy the list.";

    public virtual string ExportCare() => "It holds notes about people at the customer. Keep it only as long as you need it.";

    public virtual string ShowTheList() => "Show the list";

    public virtual string ListAsFile() => "List as a file";

    public virtual string EverythingAsFile() => "Everything as a file";

    public virtual string AllAboutMe() => "All about me";

    public virtual string TheList() => "The list";

    public virtual string CopyTheList() => "Copy all of it into a file whose name ends in .csv.";

    public virtual string ListLabel() => "All deals, one a line";

    public virtual string ListTooLong() => "It is too long for a card. As a file it comes in the chat with me alone: write “export” there.";

    public virtual string FileOffered() => "Teams asks you in its own message whether to keep the file. You find it in your OneDrive then.";

    public virtual string LinkOffered() => "If no message comes, use Download. It works once, for ten minutes.";

    public virtual string Download() => "Download";

    /// <summary>On the page behind that link.</summary>
    public virtual string LinkReady() => "Your export is ready. You can download it once.";

    public virtual string LinkOver() =>
        "This link has been used, or it is more than ten minutes old. Write “export” to ReviewBot in Teams for a new one.";

    /// <summary>Description of a file, in Teams' consent message.</summary>
    public virtual string FileAbout(ExportKind kind) => kind switch
    {
        ExportKind.Board => "All deals of this pipeline, for a spreadsheet",
        ExportKind.Everything => "Everything that is kept of this pipeline",
        ExportKind.AboutMe => "Everything that is kept about you",
        _ => throw new UnreachableException(),
    };

    public virtual string FileNotSent() => "I could not put the file there. Please write “export” and try it once more.";

    public virtual string EraseTitle() => "Forget something for good";

    public virtual string EraseHint() =>
        "For the admins of this pipeline. I show first what it would be, and nothing is erased before you confirm.";

    public virtual string WhenRemoved() =>
        "When I am removed from a team or chat, its deals stay for 30 days and are then erased; add me again before that, and all is there. I cannot write to you then, so I say it now.";

    public virtual string SomebodyThere() => "A person there";

    public virtual string OneOfUs() => "One of us";

    public virtual string ADeal() => "A deal";

    public virtual string ThisPipeline() => "This whole pipeline";

    public virtual string TheirName() => "The name of the person at the customer (required)";

    public virtual string OtherSpellings() => "Other ways it is written, with commas between them";

    public virtual string SpellingsExample() => "Priya, P. Sample, Sample Priya";

    public virtual string OurName() => "The colleague’s name (required)";

    public virtual string DealsName() => "The customer or the deal (required)";

    public virtual string NameIsNeeded() => "Write the name.";

    public virtual string TypeItsName(string name) => $"Write “{name}” to be sure (required)";

    public virtual string LookForIt() => "Look for it";

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
            $"It stands in {Deals(deals)}. There, in closed reviews and in all that was said before it will read “erased” in brackets; the rest stays.",
        Erased.Colleague =>
            $"It stands in {Deals(deals)}. There it will read “erased” in brackets, they own none of these deals any more, and this pipeline leaves their list. What else is kept about them goes, too, if this was their only one.",
        Erased.Deal => "Its steps, people, questions, closed reviews and all that was said of it are gone then.",
        Erased.Workspace => $"{Deals(deals)}, all closed reviews and all settings are gone then.",
        _ => throw new UnreachableException(),
    };

    public virtual string EraseMe() => "Erase all about you?";

    public virtual string WhatErasingMeDoes() =>
        "Your settings, your list of pipelines and the reminders that you got are gone then. What you said in reviews belongs to those pipelines: their admins can erase your name there.";

    public virtual string MessagesStay() => "Messages that stand in Teams are not changed by it. Delete them there, if they should go.";

    public virtual string ErasedTitle() => "It is erased";

    public virtual string ErasedIsNoted() => "That it was done, by whom and when, is noted here, without the name.";

    public virtual string ErasedMeNext() => "When you write to me again, I begin anew.";

    public virtual string WasErased(Erased what, string by, string day) => what switch
    {
        Erased.Buyer => $"{day}: {by} erased the name of somebody at a customer.",
        Erased.Colleague => $"{day}: {by} erased the name of one of us.",
        Erased.Deal => $"{day}: {by} erased a deal.",
        Erased.Workspace => $"{day}: {by} erased the pipeline that was here before.",
        _ => throw new UnreachableException(),
    };

    public virtual string CannotErase(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Whom or what? ",
        EraseTrouble.NobodyOfThatName => "That name stands nowhere here. ",
        EraseTrouble.SeveralOfThatName => "Several go by that name. ",
        EraseTrouble.NoSuchDeal => "There is no deal of that name here. ",
        EraseTrouble.NotTheSameName => "That is not its name. ",
        EraseTrouble.YouAreTheOnlyAdmin => "You are the only admin here. ",
        _ => throw new UnreachableException(),
    };

    public virtual string EraseInstead(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Write the name of at least two letters.",
        EraseTrouble.NobodyOfThatName => "Write it as it was written in the deals.",
        EraseTrouble.SeveralOfThatName => "Write the whole name.",
        EraseTrouble.NoSuchDeal => "Write the customer’s name, or the deal’s.",
        EraseTrouble.NotTheSameName => "Nothing was erased. Write it exactly as it stands there.",
        EraseTrouble.YouAreTheOnlyAdmin => "Name another one first, who can then erase your name.",
        _ => throw new UnreachableException(),
    };
}
