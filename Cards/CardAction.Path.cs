namespace ReviewBot.Cards;

/// <summary>Buttons of the path to the go-live date.</summary>
public partial record CardAction
{
    /// <summary>Shows the path; if none is planned, asks for the go-live date.</summary>
    [CardAction("path-open")]
    public sealed record OpenPath(DealRef On) : OnDeal(On);

    /// <summary>Opens the form: the go-live date, and steps to add.</summary>
    [CardAction("path-form")]
    public sealed record OpenPathForm(DealRef On) : OnDeal(On);

    /// <param name="Template">True: use the steps of the pipeline's template instead of the ticked ones.</param>
    [CardAction("path-save", TakesInputs = true)]
    public sealed record SavePath(DealRef On, bool? Template = null) : OnDeal(On);

    /// <summary>Adds the typed steps, one per line, to a path.</summary>
    [CardAction("path-add", TakesInputs = true)]
    public sealed record AddToPath(DealRef On) : OnDeal(On);

    /// <summary>Deletes the path, with its open steps.</summary>
    [CardAction("path-remove")]
    public sealed record RemovePath(DealRef On) : OnDeal(On);

    /// <summary>Deletes the pipeline's template.</summary>
    [CardAction("path-forget")]
    public sealed record ForgetTemplate(DealRef On) : OnDeal(On);

    /// <summary>Saves the steps of this path as the pipeline's template.</summary>
    [CardAction("path-keep")]
    public sealed record KeepTemplate(DealRef On) : OnDeal(On);
}
