using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the welcome and the guide.</summary>
public partial class Say
{
    public virtual string Bot() => "ReviewBot";

    public virtual string WelcomeInShort() =>
        "ReviewBot helps you review deals from the customer’s side. Type “add deal” or “review” to start.";

    public virtual string WelcomeTitle() => "Deal reviews that start with the customer";

    public virtual string WelcomeWhy() =>
        "Buying is hard work, and a deal moves when the customer does. "
        + "So I ask what the customer has done, what they need to do next, and how we can help them do it.";

    public virtual (string What, string Meaning) WelcomeAdd() =>
        ("Add a deal", "The customer and what they want. I never ask for an amount or a close date.");

    public virtual (string What, string Meaning) WelcomeReview() =>
        ("Review it together", "Eight short questions, about 7 minutes the first time. Skip any you like.");

    public virtual (string What, string Meaning) WelcomeFollow() =>
        ("Follow the customer’s next step", "When a date slips, I’ll ask what happened and show it on the board.");

    public virtual string AddedBy(string name) => $"{name} added me here.";

    public virtual string WelcomeLimits() =>
        "I only know what you tell me. I don’t read mail or calendars, I don’t join calls, and I read your CRM only if an admin connects it. "
        + "When a date has passed, I ask the deal’s owner, at most once a day and three times a week, in their working hours. "
        + "Leads also get a list of the deals that need help.";

    /// <param name="commands">As they are typed, the most useful first.</param>
    public virtual string WelcomeCommands(Audience audience, IEnumerable<string> commands) =>
        $"You can type {string.Join(", ", commands)}. “settings” changes "
        + (audience is Audience.Personal ? "when and how often I message you." : "how this pipeline works, and who can change it.");

    public virtual string WhoSeesIt(Audience audience) => audience switch
    {
        Audience.Channel => "Everyone in this channel can see the deals reviewed here.",
        Audience.Chat => "Everyone in this chat can see the deals reviewed here.",
        Audience.Personal => "These are your own deals. Everyone in their pipeline can see them too.",
        _ => throw new UnreachableException(),
    };

    public virtual string PersonalDataNote() =>
        "Notes about people at the customer are personal data, so only write what you’d be happy for them to read.";

    public virtual string GuideTitle() => "Things you can type";

    public virtual string GuideInShort() => $"Type: {EachInShort()}.";

    public virtual string HowToAddress(Audience audience) => audience is Audience.Personal
        ? "Just type. Part of a name is enough, and capitals don’t matter."
        : "Start with @ReviewBot. Part of a name is enough, and capitals don’t matter.";

    public virtual string AskWhatTheyDid() =>
        "A review asks what the customer has done, where they are in the buying process, what they need to do next, and how we help. "
        + "In a full review, everyone can also say what would make us wrong, without their name.";

    public virtual string SevenJobs() => "Seven jobs in every purchase";

    public virtual string SevenJobsNote() => "In any order, as often as they need. They’re not stages, and going back is normal.";

    public virtual string TheBuyerSays(Job job) => job switch
    {
        Job.Problem => "“We need to do something.”",
        Job.Explore => "“What’s out there?”",
        Job.Require => "“What exactly does it need to do?”",
        Job.Select => "“Does this do what we want?”",
        Job.Validate => "“We need to be sure.”",
        Job.Consensus => "“We need everyone on board.”",
        Job.Path => "“How do we actually buy this?”",
        _ => throw new UnreachableException(),
    };

    public virtual string ChooseTitle() => "Which deals will be reviewed in this chat?";

    public virtual string ChooseInShort() => "Choose which pipeline is reviewed in this chat, or start one here.";

    public virtual string EveryoneWillSee() => "Everyone in this chat will see these deals, including anyone who joins later.";

    /// <summary>Followed by the name of the pipeline.</summary>
    public virtual string ReviewedNow() => "Currently reviewed here: ";

    public virtual string YourPipelines() => "Your pipelines";

    public virtual string AllOfThemHere() =>
        "Here you see the deals from all of them, and only you see this. In a group chat, “pipeline” shows which one is reviewed there.";

    public virtual string NoPipelineYet() =>
        "I haven’t seen you in a pipeline yet. You can start one here: it starts empty and belongs to this chat.";

    public virtual string ThenIGoOnWith(string asked) => $"Then I’ll carry on with “{asked}”.";

    public virtual string CanBeChanged() => "You can change this later: type “@ReviewBot pipeline”.";

    public virtual string DidNotUnderstand() => "Sorry, I didn’t get that";

    public virtual string YouWrote() => "You wrote ";

    public virtual string DidYouMean(string command) => $"Did you mean “{command}”?";

    public virtual string OneQuestion() => "Type “help” to see what I can do.";

    public virtual string NoDealNamed(string name) => $"I can’t find a deal called “{name}” here";

    public virtual string WrittenAlike() => "Did you mean:";

    public virtual string NothingAlike() => "I found nothing similar. Part of the customer’s name or the title is enough.";

    public virtual string WhichOneIs(string name) => $"Which “{name}” do you mean?";

    public virtual string SeveralFit(int deals) => $"{Deals(deals)} {(deals == 1 ? "matches" : "match")}.";

    public virtual string DealIsGone() => "I can’t find that deal here";

    public virtual string WhyGone() => "It may have been removed, or it belongs to a pipeline that isn’t reviewed here.";

    public virtual string WhyWrittenByNewer() =>
        "A newer version of me wrote this and is about to take over. Nothing was changed. Please try again in a few minutes.";

    public virtual string ItDidNotSave() => "That didn’t save";

    public virtual string WhyNotSaved() =>
        "Someone else changed the same thing first. Please try again.";

    public virtual string ButtonIsOld() => "This button is from an older card";

    public virtual string WhyOld() => "I no longer know what it was for. Nothing was changed. You can carry on from here.";

    public virtual string LiveElsewhereWhy(string lead, string clock) =>
        $"{lead} has been leading it in another conversation since {clock}. Once it’s closed there, you can start one here.";
}
