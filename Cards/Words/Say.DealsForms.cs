namespace ReviewBot.Cards.Words;

/// <summary>Texts for adding, changing and ending a deal.</summary>
public partial class Say
{
    public virtual string AddTitle() => "Add a deal";

    public virtual string AddHint() => "A customer and a deal name are enough. I never ask for an amount or a close date.";

    public virtual string DealIsThere() => "That deal is already on the list. ";

    public virtual string AddItThere() => "Nothing was saved. Open that deal, or give yours another name.";

    public virtual string AddInShort() => "Add a deal: the customer, what it’s about, and what they want.";

    public virtual string CustomerLabel() => "Who is the customer? (required)";

    public virtual string CustomerExample() => "For example: Contoso";

    public virtual string CustomerMissing() => "Enter the customer’s name.";

    public virtual string TitleLabel() => "What’s it about? (required)";

    public virtual string TitleExample() => "For example: Service desk renewal";

    public virtual string TitleMissing() => "Describe it in a few words.";

    public virtual string WantedLabel() => "What do they want? (optional)";

    public virtual string WantedExample() => "For example: fewer open tickets before their spring release";

    public virtual string OwnerLabel() => "Who owns it?";

    public virtual string OwnerIsMe() => "I do";

    /// <summary>A choice, as long as the pipeline is not chosen.</summary>
    public virtual string OwnerIsColleague() => "A colleague (I’ll ask who)";

    public virtual string OwnerIsNobody() => "No one yet";

    public virtual string PipelineLabel() => "Which pipeline? (required)";

    public virtual string PipelineMissing() => "Choose a pipeline.";

    public virtual string ChooseOne() => "Choose one";

    public virtual string NoPipelineForYou() => "You’re not in a pipeline yet";

    public virtual string HowToGetOne() =>
        "Deals live in the pipeline of a team or a chat. Message me once where your team reviews its deals, and I’ll know you from then on. Or start your own pipeline here.";

    public virtual string ChangeTitle(string customer) => $"Edit {customer}";

    public virtual string ChangeInShort() => "Rename this deal, or say how long you don’t expect to hear from them.";

    public virtual string SilentLabel() => "Not expecting to hear from them until (optional)";

    public virtual string SilentNote() => "Until then I won’t ask, and quiet days don’t count.";

    public virtual string HonestTitle(bool isQuiet) => isQuiet
        ? "Nothing has moved for a while. What’s the honest next move?"
        : "What’s the honest next move?";

    public virtual string HonestInShort(string customer, string title) =>
        $"{customer}, {title}: ask for help, pause until a date, or end it.";

    public virtual string WhereTheyWere() => "Where they were";

    public virtual string AllGoodAnswers() => "All three are fine, and you can undo any of them.";

    public virtual string AskLabel() => "What would help? (required)";

    public virtual string AskExample() => "For example: someone who knows their new plant manager";

    public virtual string AskMissing() => "A few words are enough.";

    public virtual string UntilLabel() => "Pause until (required)";

    public virtual string UntilMissing() => "Enter a date. You can change it later.";

    public virtual string EndingLabel() => "If they didn’t decide: why not?";
}
