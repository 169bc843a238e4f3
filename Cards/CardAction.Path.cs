namespace ReviewBot.Cards;

/// <summary>The buttons of the path to the day they go live.</summary>
public partial record CardAction
{
    /// <summary>Shows the path; where none is planned, asks for their day.</summary>
    [CardActionName("path-open")]
    public sealed record OpenPath(DealRef On) : OnDeal(On);

    /// <summary>Opens the form: their day, and steps to add.</summary>
    [CardActionName("path-form")]
    public sealed record OpenPathForm(DealRef On) : OnDeal(On);

    /// <param name="Template">True: with the steps of the pipeline's template in place of those that are ticked.</param>
    [CardActionName("path-save")]
    public sealed record SavePath(DealRef On, bool? Template = null) : OnDeal(On);

    /// <summary>Adds the steps that are typed below a path, one a line, to it.</summary>
    [CardActionName("path-add")]
    public sealed record AddToPath(DealRef On) : OnDeal(On);

    /// <summary>Takes the path away, with its open steps.</summary>
    [CardActionName("path-remove")]
    public sealed record RemovePath(DealRef On) : OnDeal(On);

    /// <summary>The pipeline has no template any more.</summary>
    [CardActionName("path-forget")]
    public sealed record ForgetTemplate(DealRef On) : OnDeal(On);

    /// <summary>Keeps the steps of this path as the pipeline's template.</summary>
    [CardActionName("path-keep")]
    public sealed record KeepTemplate(DealRef On) : OnDeal(On);
}
