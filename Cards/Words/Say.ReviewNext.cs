using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of next step, help and confidence.</summary>
public partial class Say
{
    public virtual string OneThing(string customer) => $"One thing, one person at {customer}.";

    public virtual string WhoAt(string customer) => $"Who at {customer}? (required)";

    public virtual string ChooseAPerson() => "Choose a person";

    /// <summary>A person in a list of choices.</summary>
    public virtual string Choice(Buyer buyer) => buyer.Function is { } function ? $"{buyer.Name}, {function}" : buyer.Name;

    public virtual string NotKnownYet() => "Not known yet";

    public virtual string OrSomebodyNew() => "Or someone new (optional)";

    public virtual string ByWhenExactly() => "By when? (required)";

    public virtual string GiveADay() => "Enter a date. A rough one is fine.";

    public virtual string DoesWhat() => "What will they do? (required)";

    public virtual string ForExampleNext() => "For example: names the budget owner";

    public virtual string SayWhatTheyWillDo() => "Say what they’ll do, in a few words.";

    public virtual string DoTheyKnow() => "Do they know about it? (required)";

    public virtual string ChooseOneOfThree() => "Choose one of the three.";

    public virtual string WhichJob() => "Which buying job does it help with? (required)";

    public virtual string ChooseAJob() => "Choose one of the seven jobs.";

    /// <summary>Above the step that help is for.</summary>
    public virtual string TheirNextStep() => "Their next step";

    public virtual string NoNextStepYet() => "No next step yet. You can still note how we help.";

    public virtual string HelpIsNotProgress() => "What would make it easier for them? “Nothing needed” is fine too.";

    public virtual string WhatWeDo() => "What will we do? (required)";

    public virtual string ForExampleHelp() => "For example: draft a page on what waiting costs";

    public virtual string SayWhatWeDo() => "Say what we’ll do, in a few words.";

    public virtual string WhoOfUs() => "Who on our side? (required)";

    public virtual string GiveAName() => "Enter a name.";

    public virtual string HowSureAreYou() => "How sure are you? (required)";

    /// <summary>Above the five answers as buttons.</summary>
    public virtual string HowSureOneTap() => "How sure are you? One tap saves it.";

    public virtual string YouSaid(string answer) => $"You said: {answer}. Another tap changes it.";

    public virtual string ChooseOneToFive() => "Choose one of the five.";

    public virtual string Sure(int value) => value switch
    {
        1 => "1 · Definitely not",
        2 => "2 · I doubt it",
        3 => "3 · Could go either way",
        4 => "4 · I think so",
        _ => "5 · Definitely",
    };

    public virtual string PrivateUntilRevealed() =>
        "Private until everyone’s answers are revealed. We show the spread, never an average.";

    public virtual string WhatSentThemBack(Job job) => $"Why did they go back to {Name(job)}? (optional)";

    public virtual string WhatSentThemBackTitle(string customer) => $"What made {customer} go back?";

    public virtual string GoingBackIsNormal() => "Going back is normal. A few words help the next conversation.";

    public virtual string ForExampleSentBack() => "For example: a new option came up";

    public virtual string WhoToldUsTitle() => "Who told us?";

    public virtual string WhoToldUsHint() => "It helps us get back to the right person.";

    public virtual string WhatYouNoted() => "What you’ve just noted";
}
