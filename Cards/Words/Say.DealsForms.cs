namespace ReviewBot.Cards.Words;

/// <summary>Texts for adding, changing and ending a deal.</summary>
public partial class Say
{
    public virtual string AddTitle() => "Which deal shall we follow?";

    public virtual string AddHint() => "Two names are enough. I never ask for an amount or a close date.";

    public virtual string DealIsThere() => "That deal is on the list already. ";

    public virtual string AddItThere() => "Nothing of yours was saved. Open it and add there what you know, or give yours another name.";

    public virtual string AddInShort() => "Add a deal: the customer, what it is about, and what they want.";

    public virtual string CustomerLabel() => "Who is the customer? (required)";

    public virtual string CustomerExample() => "For example: Contoso";

    public virtual string CustomerMissing() => "Give the customer’s name.";

    public virtual string TitleLabel() => "What is it about? (required)";

    public virtual string TitleExample() => "For example: Service desk renewal";

    public virtual string TitleMissing() => "Say it in a few words.";

    public virtual string WantedLabel() => "What do they want? (optional)";

    public virtual string WantedExample() => "For example: fewer open tickets before their spring release";

    public virtual string OwnerLabel() => "Who owns it?";

    public virtual string OwnerIsMe() => "I do";

    /// <summary>A choice, as long as the pipeline is not chosen.</summary>
    public virtual string OwnerIsColleague() => "A colleague (I ask who)";

    public virtual string OwnerIsNobody() => "Not decided yet";

    public virtual string PipelineLabel() => "Into which pipeline? (required)";

    public virtual string PipelineMissing() => "Choose a pipeline.";

    public virtual string ChooseOne() => "Choose one";

    public virtual string NoPipelineForYou() => "You are in no pipeline yet";

    public virtual string HowToGetOne() =>
        "Deals live in the pipeline of a team or a chat. Write to me where your team reviews its deals, and I know you from then on. Or start a pipeline of your own, here.";

    public virtual string ChangeTitle(string customer) => $"What is different about {customer}?";

    public virtual string ChangeInShort() => "Change the names of this deal, or say until when silence is expected.";

    public virtual string SilentLabel() => "Silence is expected until (optional)";

    public virtual string SilentNote() => "Until then I ask nothing, and quiet days do not count.";

    public virtual string HonestTitle(bool isQuiet) => isQuiet
        ? "Nothing has moved here for a while. What is the honest next thing?"
        : "What is the honest next thing?";

    public virtual string HonestInShort(string customer, string title) =>
        $"{customer}, {title}: ask for help, pause until a date, or end it.";

    public virtual string WhereTheyWere() => "Where they were";

    public virtual string AllGoodAnswers() => "All three are good answers. You can come back from each of them.";

    public virtual string AskLabel() => "What would help? (required)";

    public virtual string AskExample() => "For example: someone who knows their new plant lead";

    public virtual string AskMissing() => "A few words are enough.";

    public virtual string UntilLabel() => "Pause until (required)";

    public virtual string UntilMissing() => "Give a date. You can change it later.";

    public virtual string EndingLabel() => "If they did not decide: why not?";
}
