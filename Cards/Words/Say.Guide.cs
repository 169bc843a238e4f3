using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the welcome and the guide.</summary>
public partial class Say
{
    public virtual string Bot() => "ReviewBot";

    public virtual string WelcomeInShort() =>
        "ReviewBot helps you review deals from the customer’s side. Write “add deal” or “review” to begin.";

    public virtual string WelcomeTitle() => "Deal reviews that start with the customer";

    public virtual string WelcomeWhy() =>
        "Most deals are not lost to a competitor. They end in no decision, because buying is hard work. "
        + "So I ask what the customer has done, what they need to do next, and how we can help them do it.";

    public virtual (string What, string Meaning) WelcomeAdd() =>
        ("Add a deal", "The customer and what they want. I never ask for an amount or a close date.");

    public virtual (string What, string Meaning) WelcomeReview() =>
        ("Review it together", "Eight short questions, about 7 minutes the first time. Skip what you like.");

    public virtual (string What, string Meaning) WelcomeFollow() =>
        ("Follow the customer’s next step", "If a date passes, the board says so, with what would help.");

    public virtual string AddedBy(string name) => $"{name} added me here.";

    public virtual string WelcomeLimits() =>
        "I know what you tell me, and nothing else: I read no mail, no calendar and no CRM, and I join no call. "
        + "I write to a deal’s owner alone when a date has passed, at most once a day and three times a week, in their working hours.";

    /// <param name="commands">As they are typed, the most useful first.</param>
    public virtual string WelcomeCommands(Audience audience, IEnumerable<string> commands) =>
        $"You can write {string.Join(", ", commands)}. “settings” changes "
        + (audience is Audience.Personal ? "when and how often I write to you." : "how this pipeline works, and who may change it.");

    public virtual string WhoSeesIt(Audience audience) => audience switch
    {
        Audience.Channel => "Everyone in this channel can see the deals reviewed here.",
        Audience.Chat => "Everyone in this chat can see the deals reviewed here.",
        Audience.Personal => "Here you see your own deals. Everyone who works in their pipeline can see them there.",
        _ => throw new UnreachableException(),
    };

    public virtual string PersonalDataNote() =>
        "Notes about people at the customer are personal data, so please write what you would say to them.";

    public virtual string GuideTitle() => "What you can write";

    public virtual string GuideInShort() => $"Write: {EachInShort()}.";

    public virtual string HowToAddress(Audience audience) => audience is Audience.Personal
        ? "Just write the words. Names may be short, and capital letters do not matter."
        : "Begin with @ReviewBot. Names may be short, and capital letters do not matter.";

    public virtual string AskWhatTheyDid() =>
        "A review asks what the customer has done, where they are in their buying, what they need to do next, and how we help.";

    public virtual string SevenJobs() => "Seven jobs in every purchase";

    public virtual string SevenJobsNote() => "In any order, and again and again. They are not stages, and going back is normal.";

    public virtual string TheBuyerSays(Job job) => job switch
    {
        Job.Problem => "“We need to do something.”",
        Job.Explore => "“What is out there?”",
        Job.Require => "“What exactly must it do?”",
        Job.Select => "“Does this do what we want?”",
        Job.Validate => "“We need to be sure.”",
        Job.Consensus => "“We need everyone on board.”",
        Job.Path => "“How do we actually buy this?”",
        _ => throw new UnreachableException(),
    };

    public virtual string ChooseTitle() => "Which deals does this chat review?";

    public virtual string ChooseInShort() => "Choose which pipeline of deals this chat reviews, or start one here.";

    public virtual string EveryoneWillSee() => "Everyone in this chat will see those deals, and whoever joins it later will, too.";

    /// <summary>Followed by the name of the pipeline.</summary>
    public virtual string ReviewedNow() => "Reviewed here now: ";

    public virtual string YourPipelines() => "Pipelines that you work in";

    public virtual string AllOfThemHere() =>
        "Here you see the deals of all of them, alone. In a group chat, “pipeline” says which one everyone there reviews.";

    public virtual string NoPipelineYet() =>
        "I have not seen you in a pipeline yet. You can start one here: it is empty, and belongs to this chat.";

    public virtual string ThenIGoOnWith(string asked) => $"Then I go on with “{asked}”.";

    public virtual string CanBeChanged() => "You can change this later: write “@ReviewBot pipeline”.";

    public virtual string DidNotUnderstand() => "I did not understand that";

    public virtual string YouWrote() => "You wrote ";

    public virtual string DidYouMean(string command) => $"Did you mean “{command}”?";

    public virtual string OneQuestion() => "“help” shows all that I understand.";

    public virtual string NoDealNamed(string name) => $"I know no deal named “{name}” here";

    public virtual string WrittenAlike() => "These are written alike:";

    public virtual string NothingAlike() => "No other name is written alike. A part of the customer’s name or of the title is enough.";

    public virtual string WhichOneIs(string name) => $"Which “{name}” do you mean?";

    public virtual string SeveralFit(int deals) => $"{Deals(deals)} fit that name.";

    public virtual string DealIsGone() => "I cannot find that deal here";

    public virtual string WhyGone() => "It may have been removed, or it belongs to a pipeline that is not reviewed here.";

    public virtual string WhyWrittenByNewer() =>
        "A newer version of me has written this, and I am about to be replaced by it. Nothing was changed. Please do it again in a few minutes.";

    public virtual string ItDidNotSave() => "That did not save";

    public virtual string WhyNotSaved() =>
        "Several people were changing the same thing at that moment, and theirs came first. Please do it once more.";

    public virtual string ButtonIsOld() => "This button is from an older card";

    public virtual string WhyOld() => "I cannot tell any more what it stands for. Nothing has been changed. Here is where to go on.";

    public virtual string LiveElsewhereWhy(string lead, string clock) =>
        $"{lead} leads it in another conversation, since {clock}. When it is closed there, you can start one here.";
}
